/** Words that reports put for one another on flight and migration: see `by-subject.ts`. */
export const MIGRATION_RETELLINGS = `
admit entry
arrival influx inflow newcomer
arrive influx land
asylum protection
asylum-seeker migrant refugee
banish expel
camp refugee
citizenship naturalisation naturalization
compatriot countryman
crossing journey passage voyage
deport expulsion removal remove repatriate
deportation expel remove
deportee migrant
diaspora expatriate
dinghy raft
displace evacuate
displaced homeless refugee
displacement flee
drown dead die shipwreck
drowned dead
emigrant migrant
emigration exodus migration
entry admission
escape refuge
evacuate flee uproot
evacuee refugee resident
exile expel flee refugee
exodus departure migration
expatriate foreigner
expel remove
flee uproot
flow influx
foreigner immigrant migrant newcomer
ghetto slum
host shelter
illegal undocumented
illegally undocumented
immigrant foreign-born newcomer undocumented
immigration newcomer
influx wave surge migration
integrate assimilate
integration assimilation
journey trip voyage trek
migrant newcomer undocumented displaced asylum
migration refugee
naturalise citizen
naturalize citizen
overcrowded crowded packed
permit visa
raft boat
refugee resettle
relocate resettle
relocation resettlement
repatriation deportation
sanctuary refuge shelter
shelter accommodation
stranded stuck
trek walk
unaccompanied alone
work-permit visa
xenophobia racism hatred
xenophobic racist
`;
