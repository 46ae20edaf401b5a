import { words } from './label-list.ts';

/** What a label can ask of the referral: its day and sender, its grounds, and what happened. */
export const referralFields = [
  'dateReferred',
  'agency',
  'grounds',
  'visibleHighRisk',
  'professionalJudgement',
  'judgementReason',
  'escalation',
  'repeat',
  'highScore',
  'hate',
  'lastHeard',
  'score',
  'incidentDate',
  'summary',
  'policeReference',
] as const;
type ReferralField = (typeof referralFields)[number];

/** Labels of forms, in English and Welsh; small words do not count. */
export const referralLabels: Readonly<Record<ReferralField, readonly string[]>> = {
  dateReferred: words(`
    referred to marac | referred to asbrac | referred to marac on | date nominated | nominated on |
    date nomination | date referred to marac | on date form completed | date you are referring |
    on date referral made | submitted | submitted on | date received from referrer |
    date referral | referral date | date referred | date | date form completed | date completed |
    form completed on | date completion | date sent | dated | dyddiad | dyddiad atgyfeirio |
    dyddiad yr atgyfeiriad | date this referral | date form | date submitted | date submission |
    todays date | date time | date and time | date made | referred on | date report |
    referral made on | date referral made | date referral form | date referral sent |
    date time referral | date form sent
  `),
  agency: words(`
    where work | agency work for | which agency work for | who work for | organisation work for |
    which organisation work for | service work for | team work for | which service work for | who employed by |
    ward department | from which ward | from which ward department | from which department |
    from which team | from which service | which department | ward department or team |
    agency | organisation | organization | agency name | name agency | name organisation |
    organisation name | service | team | station team | station | unit | department |
    agency team | agency organisation | organisation agency | agency department | team agency |
    organisation team | asiantaeth | sefydliad | service name | company | employer organisation |
    agency service | organisation service | organisation department | force unit | police force |
    school organisation | referring | agency referring | organisation referring |
    from which agency | agency represented | enw asiantaeth | enw r asiantaeth | mudiad |
    agency team base | which agency | team service | trust | trust organisation |
    department team | office | base | section | division | district
  `),
  grounds: words(`
    grounds | criteria | criterion | criteria met | grounds for | referral criteria |
    reason criteria | criteria tick | meini prawf | grounds for referral | criteria for referral |
    basis | basis referral | which criteria | referral reason tick | threshold | threshold met |
    referral grounds | marac criteria | asbrac criteria | criteria for asbrac |
    criteria for marac | category | referral category | why asbrac | why marac | why this case
  `),
  visibleHighRisk: words(`
    visible high risk | high risk | high risk score | high risk by score |
    high risk on checklist | visible risk | visibly high risk | risg uchel amlwg | risg uchel |
    14 or more | 14 or more on checklist | 14 or more ticks | 14 ticks | 14 or above |
    14 or over | 14 | high risk 14 | high risk 14 or more | actuarial | high risk on score |
    dash score 14 | score 14 or more | score 14 or over | score 14 | number ticks 14 |
    high risk dash | high risk dash score | ticks 14 or more | visible high risk 14 |
    risg uchel gweladwy
  `),
  professionalJudgement: words(`
    am very worried | very worried |
    professional judgement | professional judgment | professional concern | professional opinion |
    workers own judgement | worker own judgement | own judgement | own judgment |
    practitioner judgement | practitioner judgment | practitioners judgement | workers judgement |
    clinical judgement | barn broffesiynol | professional judgement used | serious concern |
    serious concerns | professional concerns | officer judgement | judgement |
    professional judgement only | prof judgement | prof judgment | pj | professionals judgement
  `),
  judgementReason: words(`
    why very worried |
    if professional judgement say why | grounds for professional judgement | explain judgement |
    workers reasons | rationale | rationale for professional judgement |
    professional judgement rationale | reasons for professional judgement |
    reason for professional judgement | professional judgement reasons |
    professional judgement reason | professional judgement details |
    details professional judgement | basis for professional judgement |
    professional judgement explain | professional judgement say why | concern in own words |
    concerns in own words | reasons for judgement | reason for judgement | why judgement |
    say why | explain why | explain | why are worried | why worried | grounds for concern |
    justification | justification for professional judgement |
    professional judgement justification | if professional judgement explain |
    if professional judgement give reasons | if professional judgement state why |
    if professional judgement reasons | if professional judgement what |
    rhesymau dros farn broffesiynol | rhesymau | rhesymeg |
    professional judgement please explain | reasons judgement | why believe high risk |
    why do think high risk | why do believe high risk | why high risk
  `),
  escalation: words(`
    escalation | potential escalation | escalating | escalating incidents | escalation 3 |
    gwaethygu posibl | gwaethygu | frequency | escalation three or more events in twelve months |
    potential escalation 3 | number incidents | escalation severity | pattern escalation |
    escalation of incidents | three or more incidents | 3 or more incidents |
    escalation 3 or more | escalation incidents
  `),
  repeat: words(`
    repeat | repeat case | repeat marac | repeat referral | marac repeat | repeat incident |
    repeat only | repeat within 12 months | repeat in 12 months | repeat in last 12 months |
    achos ailadroddus | ailadrodd | atgyfeiriad ailadroddus | repeat marac case |
    repeat marac referral | marac repeat referral | this repeat | this repeat referral |
    this repeat case | this repeat marac | this repeat marac referral | repeat asbrac |
    repeat victimisation | repeat to marac | previous marac in last 12 months | repeat yes no
  `),
  highScore: words(`
    high matrix score | matrix score high | high score | high score on matrix | high risk matrix |
    high matrix | matrix high | high on matrix | risk matrix high | scored high |
    high risk matrix score | high score matrix
  `),
  hate: words(`
    hate | hate crime | hate incident | hate related | hate motivated | hate element |
    hate crime incident | hate crime or incident | hate motivation | trosedd casineb |
    hate crime element
  `),
  lastHeard: words(`
    date last heard | if repeat date last heard | if yes date listed |
    if yes date listed case number | date listed | last heard | date last marac |
    date previous marac | date last referral | date previous referral | last marac |
    last marac date | previous marac date | date last marac meeting |
    date previous marac meeting | if repeat date last marac | if repeat date previous marac |
    if repeat last heard | when last heard | date heard | date last conference |
    dyddiad marac diwethaf | if repeat when last heard | if yes date last marac |
    if yes date last heard | if so when | if repeat when | if repeat date |
    date last marac referral | last heard on | if yes date previous marac | marac last heard |
    repeat date previous marac | previous marac
  `),
  score: words(`
    number ticks | number ticks on risk checklist | ticks on checklist | number ticks on checklist |
    no yes answers | no of yes answers | yes answers on risk list | how many yes answers |
    how many yes answers on risk list | total y | y total | number y | total number y | total ticks |
    risk checklist score | score on risk checklist | score on checklist |
    sum yes | count yes | yes answers | yes count | total number yeses | how many yes | yes ticked |
    dash score | score | total score | dash total | checklist total | checklist score |
    total yes | total yes answers | total number yes answers | number yes answers |
    total number yes | number yes | total ticks | number ticks | risk score | ric score |
    dash ric score | dash risk score | risk checklist score | score on risk checklist |
    score on checklist | score on dash | total dash score | dash ric total | ric total |
    cyfanswm dash | sgor dash | cyfanswm | dash result | dash | dash ric | actual score |
    total ticked | total yes ticks | number ticks in yes column | dash score out 24 |
    risk assessment score | dash checklist score | sgor | yes total | number yes ticks |
    total number ticks | ric | dash marac score | dash risk checklist score | score 24 |
    total 24 | ticks | dash rating
  `),
  incidentDate: words(`
    occurred | occurred on | date occurred | offence occurred | latest incident happen |
    date incident | incident date | date last incident | date latest incident |
    date most recent incident | date recent incident | latest incident | most recent incident |
    last incident | last incident date | latest incident date | date last event | date event |
    when | when did it happen | when did this happen | when was last incident |
    when was incident | when was most recent incident | when last incident | date time incident |
    date offence | date occurrence | offence date | date most recent event | date latest event |
    dyddiad digwyddiad | dyddiad y digwyddiad | dyddiad y digwyddiad diwethaf |
    dyddiad digwyddiad diwethaf | date this incident | incident date time |
    date and time incident | most recent incident date | date trigger incident |
    date index incident | index incident date | date current incident | current incident date |
    when happened | when it happened | pryd
  `),
  summary: words(`
    brief account | short account | what was disclosed | disclosure | account incident |
    summary occurrence | occurrence summary | details occurrence | occurrence details |
    circumstances offence | circumstances occurrence | background and reason for referring now |
    background and reason for referral |
    summary asb | details asb | description asb | nature asb | summary behaviour | details behaviour |
    what happened | circumstances | describe it | narrative | brief circumstances |
    circumstances incident | incident circumstances | summary | summary incident |
    incident summary | summary incident and concerns | summary concerns | details incident |
    incident details | detail incident | description incident | incident description |
    description | tell us what happened | tell us what happened with dates | what has happened |
    describe incident | describe what happened | describe recent incident | brief summary |
    brief summary incident | brief details | brief details incident |
    details most recent incident | details latest incident | details last incident |
    summary most recent incident | summary latest incident | summary recent incident |
    summary last incident | description most recent incident | description latest incident |
    describe most recent incident | describe latest incident | describe last incident | account |
    incident account | what took place | beth ddigwyddodd | crynodeb | crynodeb or digwyddiad |
    disgrifiad | manylion y digwyddiad | mo | what happened most recently | outline incident |
    nature incident | recent incident | recent incident details | details recent incident |
    current incident | details current incident | description current incident | synopsis |
    incident | events | event details | details event | brief description incident |
    brief description | trigger incident | presenting incident | what happened last incident |
    details what happened | what happened and when | incident narrative | description events |
    summary events
  `),
  policeReference: words(`
    what number did police give | what number did they give | number police gave | occurrence no |
    police log numbers | police reference numbers | crime numbers | crime reference numbers | log numbers |
    police references | crime references |
    police reference | police ref | police ref no | police reference no |
    police reference number | crime ref | crime ref no | crime reference |
    crime reference number | crime reference no | crime no | crime number |
    crime incident number | crime incident no | crime incident ref |
    police crime or incident number | police crime number | police crime reference |
    police crime ref | police incident no | police incident number | police incident ref |
    police log | police log no | police log number | log no | log number | log ref | incident no |
    incident number | incident ref | incident reference | incident log | incident log no |
    crime or incident number | crime or incident no | crime or incident ref |
    crime incident reference | police urn | niche ref | niche occurrence | niche occurrence no |
    niche number | occurrence number | occurrence no | urn | cad | cad no | cad ref | cad number |
    stormref | storm log | storm ref | cyfeirnod yr heddlu | cyfeirnod heddlu | rhif trosedd |
    rhif digwyddiad | reported to police log no | reported to police log number |
    reported to police ref | reported to police reference | police crime incident no |
    police crime incident number | police crime incident reference | police crime incident ref |
    crime log no | crime log number | crime ref log no | police number | police incident |
    crime report number | crime report no | log | athena ref | connect ref
  `),
};
