/** What nobody else is called and nobody writes by chance, so that it can be searched for. */
export const marks = {
  victimFirstName: 'Xanthippa',
  victimSurname: 'Quillfeather',
  victimAddress: '71 Brackenshaw Mews',
  victimPostcode: 'LN11 8WX',
  phone: '07700912846',
  perpetratorFirstName: 'Thaddeo',
  perpetratorSurname: 'Vortigern',
  perpetratorAddress: '9 Gallowglass Rise',
  referrer: 'Pellworth-Nunn',
  summary: 'Ambushed beside the ropery',
  policeReference: '44/990517/XZ',
  representative: 'Ashgrove-Tallis',
  said: 'Seen twice outside the lacemakers',
  fear: 'Followed to the allotment gate',
  action: 'Change the lock of the boathouse',
  wishes: 'Wants nobody at the choir to know',
  searched: 'Quillfea',
  passphrase: 'seven unlikely kestrels under glass',
  wrongPassphrase: 'nine unlikely kestrels under glass',
  checkedName: 'Ermintrude',
} as const;

const row: Readonly<Record<string, string>> = {
  Ref: 'M0001',
  'Date received': '2026-01-12',
  'Referring agency': 'Police',
  Referrer: marks.referrer,
  'Victim first name': marks.victimFirstName,
  'Victim surname': marks.victimSurname,
  'Victim DOB': '1986-02-03',
  'Victim address': marks.victimAddress,
  'Victim postcode': marks.victimPostcode,
  'Safe phone': marks.phone,
  'Perpetrator first name': marks.perpetratorFirstName,
  'Perpetrator surname': marks.perpetratorSurname,
  'Perpetrator DOB': '1980-05-06',
  'Perpetrator address': marks.perpetratorAddress,
  Relationship: 'Ex-partner',
  Children: '0',
  'Dash yes answers': '17',
  'Incidents in 12 months': '4',
  'Date of last incident': '2026-01-10',
  'Incident summary': marks.summary,
  'Police reference': marks.policeReference,
};

/** A list of one referral, made of marks. */
export const markedList = (): string =>
  [Object.keys(row), Object.values(row)].map((cells) => `${cells.join(',')}\n`).join('');
