import { words } from './label-list.ts';

/** What a label can ask of a person. */
export const personFields = [
  'fullName',
  'firstName',
  'surname',
  'aliases',
  'dateOfBirth',
  'age',
  'address',
  'addressMore',
  'postcode',
  'confidentialAddress',
  'phone',
  'email',
  'safeContact',
  'gender',
  'ethnicity',
  'disability',
  'language',
  'interpreter',
  'relationship',
  'school',
  'expectedDate',
] as const;
export type PersonField = (typeof personFields)[number];

/** Labels of forms, without the words that say whom they are about; small words do not count. */
export const personLabels: Readonly<Record<PersonField, readonly string[]>> = {
  fullName: words(`
    enw r | enw y |
    name | names | full name | full names | name in full | enw | enw llawn | name title |
    title name | main | name main | known to be | name s | name surname | officer |
    reporting officer | primary | forename surname | first name surname | first name last name |
    name rank | rank name | rank number name | name collar number | name number |
    name block capitals | name print | print name | name capitals | officer name | contact name |
    contact names | contact person | name contact | lead | details name | name details |
    name person | person | legal name | author | who | names if known | name if known | called
  `),
  firstName: words(`
    first name | first names | first name s | forename | forenames | forename s | given name |
    given names | given name s | christian name | christian names | first | enw cyntaf |
    enwau cyntaf | first middle names | first name middle names | first name and middle names |
    fore name
  `),
  surname: words(`
    surname | family name | last name | surnames | cyfenw | sur name | last | family surname |
    surname family name | last family name
  `),
  aliases: words(`
    any other name used | any other names used | any other name | nickname any other name |
    known by | people call something else | do people call something else | call something else |
    previous surname known as | otherwise known as |
    used other name | used other names | ever used other name | been known by other name |
    alias or previous name | previous or other names | other names known by | likes to be known as |
    maiden or other names | other or previous names | alias nickname | what else called |
    known by other name | preferred name or alias |
    known as | also known as | aka | alias | aliases | alias es | alias aka | aliases aka |
    other name | other names | other name s | other names used | names used | previous name |
    previous names | previous name s | previous surname | previous surnames | maiden name |
    former name | former names | nickname | nicknames | preferred name | enwau eraill |
    enw arall | hefyd yn cael ei adnabod fel | nee | alternative names | alternative name |
    street name | likes to be called | other surname | other surnames | birth name |
    name at birth | goes by | name used | enw blaenorol | enwau blaenorol | former surname |
    aka nickname | maiden previous name | previous maiden name | maiden other names
  `),
  dateOfBirth: words(`
    when birthday | when are birthdays |
    date births | dates births | dobs | date birth | dob | d o b | d ob | birth date | born | when born | birthday | birthdate | dyddiad geni |
    date birth dd mm yyyy | dob dd mm yyyy | dob dd mm yy | dates birth | d birth | born on |
    geni | ganed
  `),
  age: words(`
    how old | how old now |
    age | ages | oed | oedran | approx age | age approx | age years | approximate age |
    age last birthday | estimated age | age if dob not | age if dob not known
  `),
  address: words(`
    tenancy address | where they live |
    where living now | where living | where live now | where living at moment | where staying |
    where staying now | current place residence | address line 1 | address 1 | address line one |
    house and street | house number and street | street |
    address | addresses | home address | lives at | living at | addr | add | cyfeiriad |
    cyfeiriad cartref | address including postcode | address incl postcode |
    address inc postcode | address with postcode | address and postcode | residence |
    residing at | home | full address | permanent address | usual address | last address |
    address last | where do they live | where they live | lives | place residence | resides at |
    present address | street address | home address including postcode |
    full address including postcode | full address with postcode | where does live | resident at |
    byw yn
  `),
  addressMore: words(`
    address line 2 | address line 3 | address line 4 | address 2 | address 3 | address 4 |
    address line two | address line three | line 2 | line 3 | town | town city | city |
    town or city | village | locality | county | post town | tref
  `),
  postcode: words(`
    postcode | post code | cod post | postal code | p code | home postcode
  `),
  confidentialAddress: words(`
    address confidential | confidential address | address confidential refuge |
    address to be kept confidential | address be kept confidential | keep address confidential |
    is address confidential | should address be kept confidential | address withheld |
    withhold address | cyfeiriad cyfrinachol | refuge address | address to be withheld |
    address be withheld | confidential | confidential address refuge |
    address must not be disclosed | do not disclose address | address not to be disclosed |
    address refuge | in refuge | address secret | confidential addr | addr confidential |
    address conf | conf address
  `),
  phone: words(`
    best phone number | best phone no | best telephone number | best mobile number | best number to ring |
    best number to call | best number to use | safest number to call | safest number to ring |
    direct number | bleep | direct number or bleep | phone or bleep | ext direct dial | ext bleep |
    number to ring | number to reach on | telephone number may we use | number may we use |
    number can we use | number we can use | number can we ring | phone number may we use |
    phone | phones | telephone | tel | tele | tel no | tel number | tel nos | telephone no |
    telephone number | telephone numbers | telephone number s | mobile | mob | mobile no |
    mobile number | mobile phone | mobile telephone | cell | phone number | phone numbers |
    phone no | contact number | contact numbers | contact no | contact nos | contact telephone |
    contact telephone number | contact telephone no | contact tel | contact tel no |
    contact phone | contact phone number | contact mobile | direct line | direct dial |
    direct tel | safe number | safe telephone | safe telephone number | safe telephone no |
    safe phone | safe phone number | safe contact number | safe contact no |
    safe contact telephone | safe contact telephone number | safe mobile | safe tel |
    safe tel no | safe contact tel no | safe number to call | safest number | best number |
    best contact number | number to call | rhif ffon | ffon | ffon symudol | rhif ffon symudol |
    rhif cyswllt | ffon diogel | rhif ffon diogel | ext mobile | extension | ext | ext no |
    home tel | home phone | home telephone | landline | work tel | work phone | work telephone |
    work mobile | office number | office tel | daytime tel | daytime telephone |
    telephone mobile | tel mobile | mobile telephone number | tel mob | phone mobile |
    call back number | callback number | contact | contact details | telephone contact |
    home number | cyswllt | preferred number | preferred contact number
  `),
  email: words(`
    secure email address |
    email | e mail | emails | email address | e mail address | secure email | secure e mail |
    secure email address | e bost | ebost | cyfeiriad e bost | contact email | contact e mail |
    work email | cjsm email | gcsx email | nhs mail | nhs email | mail | work email address |
    email secure | safe email
  `),
  safeContact: words(`
    can we ring | can we call | can we phone | can we text | can we contact | may we ring |
    may we call | may we phone | may we contact | ok to ring | ok to call | okay to ring |
    how and when to make contact | when and how to make contact | how and when to contact |
    when and how to contact | making contact | times to ring | when can we ring |
    when and how can we contact |
    safe | when it safe to use it | when safe to use it | when safe to use | safe to use it |
    when to use it | ok to call | ok to ring |
    safe to call | safe to ring | safe to phone | safe to text | safe to contact |
    safe to telephone | safe contact | safe contact details | safe contact arrangements |
    safe contact method | safe method contact | safe contact times | safe times to call |
    safe time to call | safe times to contact | safe time to contact | safe to call best times |
    best time to call | best times to call | best time to contact | best times to contact |
    best way | best way to contact | best way to make contact | best method contact |
    safe to leave message | safe to leave voicemail | safe to leave a message |
    safe to call or text | safe to call text | safe way to reach | safe way to contact |
    safe ways to contact | safest way to contact | safest way to make contact |
    safest time to call | safest time to contact | safest method contact | how to contact safely |
    how can we contact safely | how safe to contact | how safe to make contact |
    contact preference | contact preferences | preferred contact | preferred contact method |
    preferred method contact | preferred method contact and times | it safe to contact |
    it safe to call | it safe to ring | it safe to phone | it safe to leave message |
    it safe to text | contact safe | contact arrangements | contact instructions |
    safe to contact when how | when safe to contact | when safe to call | when it safe to call |
    when it safe to contact | ydy hin ddiogel ffonio | diogel i ffonio | diogel i gysylltu |
    cyswllt diogel | ydyn ddiogel cysylltu | a ywn ddiogel cysylltu | sut i gysylltu yn ddiogel |
    number safe | safe to use | safe to call on number | safe to call this number |
    this number safe | special instructions for contact | special instructions contact |
    contact method | how to make contact | how should we contact | safe contact instructions |
    safe contact information
  `),
  gender: words(`
    gender | sex | rhywedd | rhyw | gender identity | sex gender | gender sex | gender m f |
    sex m f | m f | male female | gender identifies as
  `),
  ethnicity: words(`
    ethnicity | ethnic group | ethnic origin | ethnic background | ethnic appearance |
    ethnic code | self defined | self defined ethnicity | ethnic appearance self defined |
    ethnicity self defined | ethnicity 16 1 | ethnicity 18 1 | sde | ethnigrwydd | grwp ethnig |
    tarddiad ethnig | race | race ethnicity | ethnicity race | ethnicity code |
    ethnicity nationality | officer defined ethnicity
  `),
  disability: words(`
    disability | disabilities | disabled | disability health | anabledd |
    long term illness or disability | long term illness disability |
    disability or long term illness | disability illness | disability details |
    disability impairment | impairment | health disability | disability health needs |
    considered disabled | disability health conditions | disability long term health condition |
    disability or health condition | long term condition or disability | any disability |
    disability additional needs | disability yes no | has disability | physical disability |
    disability type | health or disability | health needs or disability
  `),
  language: words(`
    language | languages | first language | main language | spoken language | preferred language |
    language spoken | languages spoken | mother tongue | iaith | dewis iaith | iaith gyntaf |
    iaith dewisol | first spoken language | home language | primary language | speaks |
    what language | language preference
  `),
  interpreter: words(`
    interpreter | interpreter needed | interpreter required | interpreter yes |
    needs interpreter | requires interpreter | need interpreter | interpreter needs | translator |
    translator required | translator needed | interpreter translator |
    interpreter translator required | angen cyfieithydd | cyfieithydd | cyfieithydd angen |
    angen dehonglydd | interpreter be required | interpreter needed for | does need interpreter |
    does require interpreter | need for interpreter | interpreter requirements |
    requires interpreter translator
  `),
  relationship: words(`
    who to |
    rel to | relationship | relationship to | relationship with | relationship between | link to | link |
    relation to | connection to | relation | perthynas | perthynas a r | perthynas ar |
    perthynas a | relationship status | connection | how related | how related to | how they to |
    nature relationship | relationship to one another | related to | relationship and
  `),
  school: words(`
    schools | school | nursery | school nursery | school or nursery | school nursery college |
    school college | nursery school | school attended | education | education setting |
    educational establishment | ysgol | school name | name school | school pre school |
    preschool | school or setting | setting | education provider | school early years |
    school college nursery | school nursery attended | school attending | nursery college |
    college | ysgol meithrinfa | meithrinfa | early years setting | school or college |
    school year | education establishment | playgroup
  `),
  expectedDate: words(`
    edd | due date | expected date | expected date delivery | estimated date delivery |
    estimated delivery date | expected delivery date | expected due date | baby due | date due |
    dyddiad disgwyl
  `),
};
