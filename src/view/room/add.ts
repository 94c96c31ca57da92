import { count } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { grouped } from '../values.ts';
import { documentAddress, ROOM } from './addresses.ts';
import { csrfField, type Frame, type RoomPage } from './frame.ts';
import { heading } from './lists.ts';

/** What the page to add reports shows: the limits of an upload and the job that the query names. */
export interface AddPage {
  readonly limits: { readonly fileCount: number; readonly sizeBytes: number };
  /** Whether reports can be fetched by address. */
  readonly takesAddresses: boolean;
  readonly job: AddJob | null;
  /** What was wrong with what was sent; `null` for nothing. */
  readonly error: string | null;
}

/** Reports on their way into the archive. */
export interface AddJob {
  readonly id: string;
  /** `reading`, then `stories` while these are brought up to date, then `done`. */
  readonly state: 'reading' | 'stories' | 'done';
  readonly done: number;
  /** Of those done. */
  readonly failed: number;
  /** `null` where it is not known yet. */
  readonly total: number | null;
  readonly outcomes: readonly AddedLine[];
}

/** What became of one report. */
interface AddedLine {
  readonly file: string;
  readonly outcome: 'added' | 'known' | 'revised' | 'failed';
  /** Its id in the archive; `null` where it failed. */
  readonly document: string | null;
  /** Why it failed; `null` where it did not. */
  readonly message: string | null;
}

/**
 * To add reports. The form posts `multipart/form-data` to `/add`: `files`, or `text` with `title`, `outlet`, `url` and
 * `published`, or `address`; and `csrf`.
 */
export function addPage(data: AddPage, frame: Frame): RoomPage {
  return {
    title: 'Add reports',
    section: 'add',
    crumbs: [],
    forms: [],
    body: html`${heading('Add reports', { deck: 'Each is read, cleaned and put with the others of its story. What is there already changes nothing.' })}${
      data.error && html`<p class="mistake" role="alert">${data.error}</p>`
    }${data.job && progress(data.job, frame)}${frame.mayCorrect ? forms(data, frame) : html`<p>Sign in with a token that may correct to add reports: <a href="${ROOM.signIn}">Sign in</a>.</p>`}`,
  };
}

function forms({ limits, takesAddresses }: AddPage, frame: Frame): Html {
  const most = `At most ${count(limits.fileCount, 'file')}, ${Math.floor(limits.sizeBytes / 1_000_000)} MB together: .txt, .md, .html, .pdf, .mhtml, .eml, .rss, .jsonl, .json, each also .gz.`;
  const form = (id: string, name: string, body: Html, button: string) =>
    html`<form class="add" id="${id}" method="post" action="${ROOM.add}" enctype="multipart/form-data"><h2>${name}</h2>${csrfField(frame)}${body}<button>${button}</button></form>`;
  const field = (name: string, words: string, type = 'text') =>
    html`<label>${words} <input name="${name}" type="${type}" autocomplete="off"></label>`;
  return html`<div class="ways">${form('add-files', 'Files', html`<div class="drop"><label for="files">Choose files<span class="with-script">, or drop them here</span></label><input id="files" name="files" type="file" multiple accept=".txt,.md,.html,.htm,.pdf,.mhtml,.mht,.eml,.mbox,.jsonl,.json,.rss,.atom,.xml,.warc,.wacz,.gz,.zst"><p class="meta">${most}</p><ul class="chosen meta"></ul></div>`, 'Add the files')}
${takesAddresses && form('add-address', 'An address', html`<label>Address of a report <input name="address" type="url" required placeholder="https://" autocomplete="off"></label>`, 'Fetch and add')}
${form('add-text', 'A text', html`<label>Text <textarea name="text" rows="10" required></textarea></label><div class="fields">${field('title', 'Headline')}${field('outlet', 'Outlet')}${field('published', 'Published', 'date')}${field('url', 'Web address', 'url')}</div>`, 'Add the text')}</div>`;
}

const OUTCOMES: Readonly<Record<AddedLine['outcome'], string>> = {
  added: 'added',
  known: 'was there already',
  revised: 'added as a later version',
  failed: 'failed',
};

function doneInWords({ done, failed }: AddJob): string {
  return failed === 0
    ? `Done: ${count(done, 'report')}.`
    : `Done: ${count(done - failed, 'report')}; ${grouped(failed)} failed.`;
}

/** What was sent is kept under a name that no other sending has (`uploads/X7f/1-report.txt`); who sent it knows the end. */
const asSent = (file: string): string => file.replace(/^(?:uploads\/[^/]+\/\d+-|pasted\/[^/]+\/)/, '');

function progress(job: AddJob, frame: Frame): Html {
  const told =
    job.state === 'done'
      ? doneInWords(job)
      : job.state === 'stories'
        ? 'The stories are brought up to date …'
        : `${grouped(job.done)}${job.total === null ? '' : ` of ${grouped(job.total)}`} read …`;
  const bar =
    job.state !== 'done' &&
    html`<progress aria-label="Reports read"${job.total !== null && html` value="${job.done}" max="${Math.max(1, job.total)}"`}></progress>`;
  const line = ({ file, outcome, document, message }: AddedLine) => {
    const name = asSent(file);
    // The message begins with the file, which stands before it already.
    const why = message?.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
    return html`<li class="outcome o-${outcome}">${document === null ? name : html`<a href="${documentAddress(document)}">${name}</a>`} <span class="tag">${OUTCOMES[outcome]}</span>${why && html`<p class="meta">${why}</p>`}</li>`;
  };
  const again =
    job.state !== 'done' && html`<p class="meta"><a href="${frame.path}?job=${job.id}">See how far it is</a></p>`;
  return html`<section class="job" id="job" data-state="${job.state}" data-job="${job.id}" aria-live="polite"><h2>${told}</h2>${bar}<ul>${job.outcomes.slice(0, 500).map(line)}</ul>${again}</section>`;
}
