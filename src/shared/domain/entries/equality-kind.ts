import { defineKind } from './define-kind.ts';

/** Said of a characteristic by whoever was asked, or not asked. */
const unsaid = {
  'rather-not': 'Prefers not to say',
  'not-asked': 'Not asked',
} as const;

export const notAsked = 'not-asked' satisfies keyof typeof unsaid;

/** The groups of the census of England and Wales of 2021. */
const ethnicGroups = {
  'asian-indian': 'Asian or Asian British: Indian',
  'asian-pakistani': 'Asian or Asian British: Pakistani',
  'asian-bangladeshi': 'Asian or Asian British: Bangladeshi',
  'asian-chinese': 'Asian or Asian British: Chinese',
  'asian-other': 'Asian or Asian British: another background',
  'black-caribbean': 'Black or Black British: Caribbean',
  'black-african': 'Black or Black British: African',
  'black-other': 'Black or Black British: another background',
  'mixed-caribbean': 'Mixed: White and Black Caribbean',
  'mixed-african': 'Mixed: White and Black African',
  'mixed-asian': 'Mixed: White and Asian',
  'mixed-other': 'Mixed: another background',
  'white-british': 'White: English, Welsh, Scottish, Northern Irish or British',
  'white-irish': 'White: Irish',
  'white-traveller': 'White: Gypsy or Irish Traveller',
  'white-roma': 'White: Roma',
  'white-other': 'White: another background',
  arab: 'Arab',
  other: 'Another ethnic group',
} as const;

/**
 * The protected characteristics of a person but for age, which the date of birth tells: Equality Act 2010,
 * section 4, https://www.legislation.gov.uk/ukpga/2010/15/section/4 . Answers as the census asks for them:
 * https://www.ethnicity-facts-figures.service.gov.uk/style-guide/ethnic-groups/ . Pregnancy and maternity
 * for 26 weeks after the birth: section 17.
 */
export const equalityKind = {
  equality: defineKind({
    name: 'Equality data',
    of: 'person',
    about: null,
    lane: null,
    isApart: true,
    startsLabel: 'Said or learnt on',
    fields: {
      source: {
        type: 'choice',
        label: 'Who says so',
        choices: {
          self: 'Said by themselves',
          professional: 'Said by somebody who works with them',
          other: 'Said by somebody else',
        },
        isNeeded: true,
      },
      gender: {
        type: 'choice',
        label: 'Gender',
        choices: {
          female: 'Female',
          male: 'Male',
          'non-binary': 'Non-binary',
          other: 'Another gender',
          ...unsaid,
        },
      },
      identity: {
        type: 'choice',
        label: 'Gender identity',
        choices: {
          same: 'As registered at birth',
          different: 'Not as registered at birth',
          ...unsaid,
        },
      },
      ethnicity: { type: 'choice', label: 'Ethnicity', choices: { ...ethnicGroups, ...unsaid } },
      disability: {
        type: 'choice',
        label: 'Disability',
        choices: {
          disabled: 'Disabled, for 12 months or more',
          'not-disabled': 'Not disabled',
          ...unsaid,
        },
      },
      religion: {
        type: 'choice',
        label: 'Religion or belief',
        choices: {
          none: 'No religion',
          buddhist: 'Buddhist',
          christian: 'Christian',
          hindu: 'Hindu',
          jewish: 'Jewish',
          muslim: 'Muslim',
          sikh: 'Sikh',
          other: 'Another religion or belief',
          ...unsaid,
        },
      },
      orientation: {
        type: 'choice',
        label: 'Sexual orientation',
        choices: {
          heterosexual: 'Straight or heterosexual',
          'gay-lesbian': 'Gay or lesbian',
          bisexual: 'Bisexual',
          other: 'Another orientation',
          ...unsaid,
        },
      },
      partnership: {
        type: 'choice',
        label: 'Marriage or civil partnership',
        choices: {
          neither: 'Neither',
          married: 'Married',
          'civil-partnership': 'In a civil partnership',
          separated: 'Separated',
          ended: 'Divorced, or a dissolved civil partnership',
          widowed: 'Widowed, or a surviving civil partner',
          ...unsaid,
        },
      },
      pregnancy: {
        type: 'choice',
        label: 'Pregnancy or maternity',
        choices: {
          no: 'No',
          pregnant: 'Pregnant',
          maternity: 'Gave birth within the last 26 weeks',
          ...unsaid,
        },
      },
      ownWords: { type: 'text', label: 'In their own words' },
    },
  }),
} as const;
