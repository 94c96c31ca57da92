import { kindsByLemma } from './kinds.ts';

/**
 * Kinds of event of which reports say what brought them about, with the lemmas that name them. Two reports that have a
 * "fire" and a "blaze" can mean one event; a "fire" and a "flood" cannot. Written for this project; lemmas that are as
 * often something else ("act", "move") are left out. A lemma may stand in several kinds.
 */
const EVENTS: Readonly<Record<string, string>> = {
  war: 'war conflict fighting confrontation hostility combat battle insurgency rebellion warfare clash',
  unrest:
    'protest demonstration riot rioting unrest uprising revolt clash disturbance violence disorder turmoil mayhem looting march rally protester demonstrator',
  invasion: 'invasion occupation incursion annexation intervention aggression offensive takeover seizure',
  coup: 'coup putsch overthrow ouster revolution toppling',
  crackdown: 'crackdown clampdown purge raid sweep',
  strike: 'strike walkout stoppage slowdown lockout',
  dispute:
    'dispute row quarrel feud standoff rift controversy crisis tension furor furore outcry outrage backlash uproar',
  fire: 'fire blaze inferno wildfire bushfire flame conflagration',
  explosion: 'explosion explode blast bombing detonation eruption',
  crash: 'crash collision collide derail derailment accident pileup wreck disaster',
  sinking: 'sinking sink capsize capsizing shipwreck disaster accident',
  collapse: 'collapse cave-in landslide avalanche mudslide rockslide disaster accident',
  flood: 'flood flooding inundation deluge',
  outage: 'outage blackout disruption failure shutdown breakdown glitch',
  leak: 'leak spill spillage contamination pollution',
  outbreak: 'outbreak epidemic pandemic illness sickness infection disease poisoning',
  death: 'death die killing murder slaying fatality shooting homicide suicide assassination massacre stabbing',
  injury: 'injury wound',
  fall: 'fall drop decline slump plunge sell-off selloff selling slide tumble downturn crash rout loss decrease dip recession collapse',
  rise: 'rise rally surge gain jump increase rebound climb spike upturn',
  shortage: 'shortage famine scarcity drought',
  delay: 'delay cancellation postponement suspension closure evacuation lockdown',
  resignation: 'resignation resign departure ouster dismissal firing sacking removal',
  layoff: 'layoff redundancy cutback',
  inquiry: 'investigation inquiry probe',
  quake: 'earthquake quake tremor temblor tsunami',
  attack: 'attack assault shooting stabbing bombing ambush shootout',
  split: 'split divorce breakup separation',
  recall: 'recall withdrawal',
};

const BY_LEMMA: ReadonlyMap<string, readonly string[]> = kindsByLemma(EVENTS);

/** The kinds of event that a noun's or verb's lemma can name: `blaze` a `fire`, `clash` a `war` or an `unrest`; empty for none. */
export function eventKinds(lemma: string): readonly string[] {
  return BY_LEMMA.get(lemma) ?? [];
}
