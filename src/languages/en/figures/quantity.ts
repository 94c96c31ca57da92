import { timeUnit } from '../calendar.ts';
import { countDraft } from './count.ts';
import { countedAfter } from './counted.ts';
import type { Base, Draft } from './draft.ts';
import { isAge, isCodeAfter, isDefinite, isNamedBefore } from './not-figures.ts';
import { type NumberFound, numberAt, openNumberAt } from './number.ts';
import { betweenBefore, minusBefore, rangeEnd, valuesOf } from './range.ts';
import { shareOf } from './share.ts';
import { magnitudeOf, moneyEnd, signBefore, type UnitFound, unitAfter } from './unit-after.ts';

export function openNumber(text: string, start: number): Draft | null {
  const found = openNumberAt(text, start);
  if (found === null) return null;
  const money = unitAfterOf(text, found.end);
  const counted = money === null ? countedAfter(text, found.end) : null;
  const end = money?.end ?? found.end;
  return {
    start,
    end,
    numberEnd: found.end,
    value: found.value,
    upper: null,
    unit: money?.unit ?? counted?.unit ?? null,
    of: counted?.of ?? null,
    bound: 'at least',
    rule: 'open number',
  };
}

/** The unit after "millions of dollars". */
function unitAfterOf(text: string, end: number): { unit: string; end: number } | null {
  return / of /y.test(text.slice(end, end + 4)) ? unitAfter(text, end + 3, 1) : null;
}

/** A number or range of numbers with its unit, its money, or what it counts. */
export function quantity(text: string, start: number): Draft | null {
  const sign = signBefore(text, start);
  const first = numberAt(text, start);
  if (first === null || (first.figures && sign === null && isNamedBefore(text, start))) return null;
  const last = rangeEnd(text, sign?.start ?? start, first, sign !== null) ?? first;
  const lead = first === last ? null : betweenBefore(text, sign?.start ?? start);
  const base = { numberEnd: last.end, ...valuesOf(first, last), bound: null };
  if (sign !== null) {
    return {
      ...base,
      start: lead ?? sign.start,
      end: moneyEnd(text, last.end),
      unit: sign.unit,
      of: null,
      rule: 'money',
    };
  }
  const draft = withoutSign(text, start, base, first, last);
  return draft === null || lead === null ? draft : { ...draft, start: lead };
}

function withoutSign(text: string, start: number, base: Base, first: NumberFound, last: NumberFound): Draft | null {
  const measured = unitAfter(text, last.end, last.value);
  const magnitude = measured === null ? magnitudeOf(text, start, last.end) : null;
  if (measured === null && magnitude === null && last.figures && isCodeAfter(text, last.end)) return null;
  if (isAge(text, first === last ? start : last.end - 2, last.end, last.value)) return null;
  if (magnitude !== null) return { ...base, ...magnitude, unit: 'magnitude', of: null, rule: 'magnitude' };
  if (measured !== null)
    return first === last
      ? signed(text, measuredDraft(text, start, base, measured))
      : measuredDraft(text, start, base, measured);
  const count = countDraft(text, start, base, first, last);
  return count !== null && last.shortMillion && count.of === null ? metres(count) : count;
}

/** "50m by 50m": without money before it or anything counted after it, a short `m` is a metre. */
function metres(draft: Draft): Draft {
  const upper = draft.upper === null ? null : draft.upper / 1e6;
  return { ...draft, value: draft.value / 1e6, upper, unit: 'metre', rule: 'number with unit' };
}

/** With "minus" or its sign taken in. */
function signed(text: string, draft: Draft | null): Draft | null {
  const minus = draft === null ? null : minusBefore(text, draft.start);
  return draft === null || minus === null ? draft : { ...draft, start: minus, value: -draft.value };
}

function measuredDraft(text: string, start: number, base: Base, measured: UnitFound): Draft | null {
  if (/^one$/i.test(text.slice(start, base.numberEnd)) && !measuresOne(text, start, measured)) return null;
  const counted = /^(?:%|percentage point|basis point|degree.*|score)$/.test(measured.unit)
    ? shareOf(text, measured.end)
    : null;
  return {
    ...base,
    start,
    end: measured.end,
    unit: measured.unit,
    of: measured.unit === '%' ? counted : null,
    rule: 'number with unit',
  };
}

/** "one kilometre", "for one day"; not "one day" for some day, nor "the one hour". */
function measuresOne(text: string, start: number, { unit, hyphened }: UnitFound): boolean {
  if (isDefinite(text, start)) return false;
  if (timeUnit(unit) === null || hyphened) return true;
  return /\b(?:for|in|after|within|than|least|most|only|just|about|nearly|almost|over|under|by|of|every|lasted) $/i.test(
    text.slice(Math.max(0, start - 9), start),
  );
}
