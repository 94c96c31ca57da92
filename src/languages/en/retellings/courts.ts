/** Words that reports put for one another on courts, law and trials: see `by-subject.ts`. */
export const COURTS_RETELLINGS = `
accomplice associate conspirator
accuse suspect alleged indictment
acquit innocent
acquittal verdict
adjourn delay postpone suspend
affidavit testimony document filing
allegation complaint accuse
annul overturn repeal
appeal overturn court appellate review
arbitration court
arraign court
arraignment hearing
assailant suspect
attorney defender defence defense
bench judge
breach offence
charge prosecution felony
civil-suit lawsuit
clemency pardon
commute reduce
compensation payout settlement
complaint lawsuit suit accusation
confess guilty plead
confession guilt admit
confirm uphold
conspiracy scheme
conspirator plotter
contempt defy
convict criminal offender
conviction verdict criminal
copyright infringement
counsel defender
court judiciary judicial jury bench justice jurisdiction legal magistrate panel sue
courtroom trial judge
custody remand
damages award
death-penalty execution
defame libel slander
defraud fraud
deposition testimony testify
detain remand imprison
detention remand
embezzlement fraud
evidence document witness
exonerate innocent
extradition deportation transfer
fair impartial
false perjury
felony offence
file lodge submit
filing document suit lawsuit
forgery fake
fraud deceive forgery
fraudulent fake
freed released
grand-jury indictment
guilt responsibility
guilty plead responsible convicted plea
hearing proceeding session
illegal violate crime invalid
impartial independent
imprisonment sentence prison detention
injunction block
innocent wrongly
invalidate cancel overturn
investigate prosecutor
investigation prosecution
jail convict
jailed imprisoned
judge judiciary tribunal panel
judgement ruling
judiciary justice
lawful legitimate
lawsuit court
lawyer legal
leniency mercy
lenient light soft
liability responsible
liable responsible
litigation legal
manslaughter killing death
mistrial trial
motion request
negligence fault
negligent careless
nullify cancel
offence violation
offense violation
overrule reject
overturn strike
overturned quashed
penal criminal prison
penalty sentence
penitentiary prison jail
perjury lie
petition suit plea
petitioner plaintiff
plaintiff accuser
plea request
plead admit
precedent ruling
prison cell
probation suspended
proceeding trial lawsuit
prosecution trial
prosecutor investigator
punishment sentence
quash cancel reject
reinstate uphold
reprieve delay
retrial trial
ruling judge
sentence punish
settlement payout
subpoena demand summons
sue complaint
suspended conditional
testimony account witness
upheld confirmed
uphold maintain
wrongly falsely
`;
