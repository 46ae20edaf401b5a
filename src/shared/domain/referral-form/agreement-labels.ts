import { words } from './label-list.ts';

/** What a label can ask of consent, and of what a referral to an ASBRAC tells besides. */
export const agreementFields = [
  'consent',
  'consentReason',
  'aware',
  'reasons',
  'impact',
  'location',
  'unknownPerpetrators',
  'incidentsInYear',
  'band',
  'total',
] as const;
type AgreementField = (typeof agreementFields)[number];

/** Labels of forms, in English and Welsh; small words do not count. */
export const agreementLabels: Readonly<Record<AgreementField, readonly string[]>> = {
  consent: words(`
    person say yes to form | say yes to form | says yes to form |
    a ywr yn cydsynio | ydyr yn cydsynio | ydyr yn cytuno |
    consent to it | consents to it | does consent to it | agree to it | does agree to it |
    consent | consents | agree to | agree to it | agrees to share | agreed to nomination | agrees to nomination |
    agree to share | agree to sharing | agreed to share | consent lead | consent lead complainant | consent given | consent obtained | given consent | has given consent |
    consented | has consented | agreed | agrees | agree | agrees to | agrees to referral |
    agreed to referral | agreed to it | has agreed | has agreed to it | has agreed to referral |
    has agreed to this referral | did agree | did she agree | did he agree | did they agree |
    consent to referral | consents to referral | consents to this referral | consent to share |
    consent to share information | consent for referral | consent to marac |
    consent to marac referral | has consent been given | has consent been obtained |
    does consent | does consent to referral | does consent to this referral |
    has consented to referral | has consented to this referral | cydsyniad |
    cydsyniad wedi ei roi | cytuno | yn cydsynio | ydy yn cytuno | a yw yn cydsynio |
    consent to information sharing | consent to sharing | agreement | in agreement |
    in agreement with referral | consented to referral | consented to this referral |
    consent received | consent yes no | consent gained | has consent been gained |
    consent been given | permission | permission given | consenting | did agree to referral |
    does agree | does agree to referral | does agree to this referral | do they agree |
    do they consent | consent sought
  `),
  consentReason: words(`
    if no consent why | if no why not | if not why not | if not why | if no why |
    if no consent reason | reason for no consent | reason no consent |
    if no consent give reasons | if no consent please explain |
    reason for sharing without consent | grounds for sharing without consent |
    lawful basis for sharing without consent | justification for sharing without consent |
    if consent not given why | if consent not given reason | if no reason | if no reasons |
    if no give reason | if no give reasons | reason without consent | why no consent | why not |
    reasons for overriding consent | reason consent not obtained | if no please state why |
    if no state why | if no explain | reasons for sharing without consent |
    if without consent why
  `),
  aware: words(`
    adult knows referral | knows referral | adult knows of referral | knows of referral | person know about form | know about form | knows about form | been told |
    told of marac | told of referral | told of asbrac | knows that you making referral |
    know that you making referral | know about nomination | told of nomination |
    aware | aware referral | aware this referral | aware marac referral | aware marac |
    told about referral | told about marac | told | informed | informed referral |
    informed about referral | been informed | has been informed | has been told |
    has been told about marac | has she been told about marac | has he been told about marac |
    has been told about referral | has been told about this referral |
    has been informed about referral | has been informed referral | knows | know |
    knows about referral | knows about this referral | does know | does know about referral |
    does know about this referral | does know are referring | does know about marac |
    does know you are referring | knows referral | been told | been made aware |
    been made aware referral | has been made aware referral | has been made aware | made aware |
    aware that referral made | aware that this referral has been made |
    aware that referral has been made | ydyr yn gwybod | yn gwybod | ymwybodol | a ywr yn gwybod |
    ydy yn gwybod | yn ymwybodol | know are referring | aware marac process | discussed with |
    aware yes no | aware referral yes no | aware referral being made | aware referral made |
    know about this referral | know about referral | do they know | do they know about referral |
    has been told this referral | has referral been discussed with | referral discussed with |
    notified | has been notified | know about it | informed marac referral | aware asbrac |
    aware asbrac referral
  `),
  reasons: words(`
    reason | reasons | reason for referral | reasons for referral | reason referral |
    referral reason | referral reasons | why are referring | why referring | why now | rheswm |
    rheswm dros atgyfeirio | reason for asbrac | reasons for asbrac | reason for marac |
    reasons for marac | why refer | why asbrac needed | concerns | main concerns |
    reason for concern | reasons for concern | why high | why this needs conference | why needs conference | why does this need conference |
    why needs asbrac | reason for referral to marac |
    reason for referral to asbrac
  `),
  impact: words(`
    how does it affect | how it affects | how has it affected | how this affects |
    impact | impact on | effect on | effect | impact asb on | impact behaviour on |
    impact statement | how has this affected | how has it affected | how has affected |
    harm caused | effect asb on | effect behaviour on | impact on household | impact on family |
    impact on and family | impact on and household | effaith | how affected | how this affected |
    effect it having | impact it having | impact on health | impact asb | effect on household |
    how it affecting | how they affected | impact on daily life | effect on daily life
  `),
  location: words(`
    locations incidents | locations asb | location s incidents |
    location | location concern | locations | locations concern | place | where | place concern |
    area | area concern | where does it happen | where it happens | where incidents happen |
    where incidents take place | location incidents | location s | location asb |
    incident location | location incident | problem location | hot spot | hotspot |
    place where it happens | lleoliad | location behaviour | where it happening |
    where does asb happen | where does asb take place | where asb takes place | places concern |
    site | problem place | address asb | location s concern | where does it take place
  `),
  unknownPerpetrators: words(`
    persons unknown | people unknown |
    if not known describe | if unknown describe | if name not known describe |
    if not known please describe | if names not known describe | description if not known |
    description if unknown | unknown describe | if not named describe |
    others | other | unknown | unknown persons | unidentified | unidentified persons |
    others involved | unknown others | other persons involved | others responsible |
    other unknown | unnamed | unnamed persons | unknown description | not identified |
    others not named | others unknown | other persons not named | others not identified |
    description unknown | description unknown persons | any others
  `),
  incidentsInYear: words(`
    number incidents in last 12 months | number incidents in past 12 months |
    number incidents in last year | number incidents in past year | incidents in last 12 months |
    incidents in past 12 months | how many incidents in last 12 months |
    how many incidents in past 12 months | how many incidents in last year |
    number incidents last 12 months | total incidents in last 12 months |
    number incidents in 12 months | number incidents in previous 12 months |
    how many incidents in past year | number reported incidents in last 12 months
  `),
  band: words(`
    band | risk band | risk level | level risk | risk rating | rating | risk category |
    overall risk | lefel risg | overall risk level | matrix band | outcome | risk grade |
    grading | overall risk rating
  `),
  total: words(`
    risk matrix total | asb matrix total | risk matrix total score | matrix points | total score on matrix |
    total | matrix score | risk matrix score | asb matrix score | matrix total | total matrix score | matrix total score | overall score |
    overall total | grand total | total risk score | total points
  `),
};
