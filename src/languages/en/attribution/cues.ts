/** How a cue word colours what it introduces, as in `Attribution.stance`. */
type Stance = 'neutral' | 'distancing' | 'endorsing' | 'denying' | 'promising' | 'warning' | 'demanding';

/** A verb that tells of saying or thinking. */
export interface Cue {
  readonly lemma: string;
  readonly stance: Stance;
  readonly mode: 'speech' | 'thought';
}

/** Verbs of saying by stance, in their base form; groups follow the reporting verbs of Quirk et al. 1985, §14.28 and §16.31. */
const SPEECH: Record<Stance, string> = {
  neutral:
    'say tell add state note write report announce explain describe ask answer reply respond comment remark continue ' +
    'observe mention declare tweet post read recall recount conclude argue suggest propose speak talk discuss testify ' +
    'quip joke muse reiterate repeat relate summarize summarise quote cite detail outline address inform brief brief ' +
    'text email message mutter whisper shout yell cry exclaim murmur laugh shrug sigh inquire enquire wonder query ' +
    'retort counter interject chime elaborate clarify specify reveal disclose report publish broadcast narrate utter ' +
    'signal indicate show find rule advise dub label term name call characterise characterize portray liken compare ' +
    'predict forecast estimate project put begin recommend invite offer introduce sum phrase voice express',
  distancing:
    'claim allege assert insist maintain contend purport boast profess opine speculate imply insinuate hint intimate ' +
    'accuse blame charge pretend brag rant gripe gush posit accuse attack slam blast ridicule mock lambast lambaste ' +
    'denounce decry lash rip berate deride complain lament bemoan grumble criticise criticize condemn fault scold rail',
  endorsing:
    'acknowledge admit concede confess confirm affirm stress emphasise emphasize underline underscore highlight remind ' +
    'agree concur corroborate verify certify attest echo recognise recognize grant allow praise hail applaud laud ' +
    'welcome commend endorse thank celebrate',
  denying: 'deny refute rebut reject dismiss dispute disavow repudiate disagree refuse decline contradict disclaim',
  promising: 'promise vow pledge swear assure guarantee commit undertake reassure threaten offer',
  warning: 'warn caution alert threaten fear advise',
  demanding: 'demand urge call order request appeal plead beg insist exhort implore instruct press require command',
};

/** Verbs of holding and wishing, without a saying told of. */
const THOUGHT: Record<Stance, string> = {
  neutral:
    'think believe feel know expect hope want wish consider see view regard understand assume suppose guess reckon ' +
    'imagine anticipate intend plan decide remember realise realize prefer like love hate doubt worry suspect seem ' +
    'appear seek support oppose back favor favour learn notice aim dream judge deem look mean figure plan await',
  distancing: '',
  endorsing: 'appreciate respect admire trust',
  denying: 'distrust mistrust',
  promising: '',
  warning: 'dread',
  demanding: '',
};

const PARTS: Record<string, readonly string[]> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  read: ['reads', 'read', 'reading'],
  find: ['finds', 'found', 'finding'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  put: ['puts', 'put', 'putting'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  broadcast: ['broadcasts', 'broadcast', 'broadcasting'],
  show: ['shows', 'showed', 'shown', 'showing'],
  plead: ['pleads', 'pleaded', 'pled', 'pleading'],
  beg: ['begs', 'begged', 'begging'],
  rip: ['rips', 'ripped', 'ripping'],
  slam: ['slams', 'slammed', 'slamming'],
  admit: ['admits', 'admitted', 'admitting'],
  commit: ['commits', 'committed', 'committing'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  refer: ['refers', 'referred', 'referring'],
  quip: ['quips', 'quipped', 'quipping'],
  brag: ['brags', 'bragged', 'bragging'],
  plan: ['plans', 'planned', 'planning'],
  sum: ['sums', 'summed', 'summing'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  know: ['knows', 'knew', 'known', 'knowing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  understand: ['understands', 'understood', 'understanding'],
  seek: ['seeks', 'sought', 'seeking'],
  mean: ['means', 'meant', 'meaning'],
  prefer: ['prefers', 'preferred', 'preferring'],
  undertake: ['undertakes', 'undertook', 'undertaken', 'undertaking'],
};

/** Third person, past and participle of a base form, by the spelling rules of Quirk et al. 1985, §3.2–3.9. */
function formsOf(lemma: string): readonly string[] {
  const known = PARTS[lemma];
  if (known !== undefined) return [lemma, ...known];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (lemma.endsWith('ee')) return [lemma, third, `${lemma}d`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [lemma, third, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [lemma, third, `${lemma}ed`, `${lemma}ing`];
}

const CUES = new Map<string, Cue>();

function take(words: Record<Stance, string>, mode: Cue['mode']): void {
  for (const [stance, lemmas] of Object.entries(words) as [Stance, string][]) {
    for (const lemma of lemmas.split(' ').filter(Boolean)) {
      for (const form of formsOf(lemma)) if (!CUES.has(form)) CUES.set(form, { lemma, stance, mode });
    }
  }
}

// A colouring stance goes before `neutral` where a verb stands in both, and speech before thought.
take({ ...SPEECH, neutral: '' }, 'speech');
take({ ...SPEECH, distancing: '', endorsing: '', denying: '', promising: '', warning: '', demanding: '' }, 'speech');
take(THOUGHT, 'thought');

/** What a form (lower case) cues; `null` for one that tells of neither saying nor thinking. */
export function cueOf(form: string): Cue | null {
  return CUES.get(form) ?? null;
}

/** Words that tell what somebody thinks ("is afraid that", "concern among"), of which the trained chains know no more than any word. */
const STATES_OF_MIND: ReadonlySet<string> = new Set(
  (
    'afraid sure certain confident convinced hopeful aware unaware concerned worried optimistic pessimistic sceptical skeptical doubtful ' +
    'concern concerns belief beliefs unease alarm anxiety relief consensus'
  ).split(' '),
);

/** Whether a form (lower case) tells a state of mind. */
export function isStateOfMind(form: string): boolean {
  return STATES_OF_MIND.has(form);
}
