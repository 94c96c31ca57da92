import type { Signal } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { clauseAround } from '../version.ts';
import type { FigureFact } from './fact.ts';

/** Whether a report says itself why figures differ: by the hour that it gives its own, or by how many more or fewer they have become. */
export function tellWhy(facts: readonly FigureFact[]): boolean {
  return tellChange(facts) || facts.some(isOfHour);
}

/** Whether a report says by how many its figure has changed since another hour: "21 ships, four more than at noon". */
export const tellChange = (facts: readonly FigureFact[]): boolean => facts.some(tellsChange);

/** "By midday 17 ships", "21 were waiting last night"; "over night" tells of how long. */
function isOfHour({ version, figure, count }: FigureFact): boolean {
  const clause = clauseAround(version, figure);
  const isHour = (type: string, value: string | null): boolean =>
    type === 'TIME' && /T(?:\d\d|[A-Z]{2})/.test(value ?? '');
  return (
    count &&
    version.read.annotations.times.some(
      ({ type, value, ...time }) => isHour(type, value) && clause.some((word) => overlaps(time, word)),
    )
  );
}

function tellsChange({ version, figure, sentence }: FigureFact): boolean {
  const { words, language, read } = version;
  return words.slice(sentence.first, sentence.last).some(({ tag, start, end }) => {
    const [how, than] = start < figure.end || tag !== 'CD' ? [] : words.filter((word) => word.start >= end).slice(0, 2);
    const isStep =
      how !== undefined && ['more', 'change'].some((one) => language.signals(how.form).includes(one as Signal));
    const isThen = read.annotations.times.some(
      (time) => time.type === 'TIME' && time.start > end && time.end <= sentence.end,
    );
    return isStep && than?.tag === 'IN' && isThen;
  });
}
