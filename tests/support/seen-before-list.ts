const headings =
  'Ref,Date received,Referring agency,Victim first name,Victim surname,Victim DOB,Victim gender,' +
  'Victim address,Victim postcode,Safe phone,Perpetrator first name,Perpetrator surname,' +
  'Perpetrator DOB,Perpetrator address,Relationship,Children,Dash yes answers,' +
  'Incidents in 12 months,Date of last incident,Incident summary';

const rows = [
  // Two pairs as they were referred first.
  'S01,2026-02-03,Police,Aaliyah,Okonkwo,1990-05-12,Female,"14 Ferry Road, Louth",LN11 7GZ,07700900142,' +
    'Dominic,Hartwell,1987-03-09,"3 Mill Lane, Louth",Ex-partner,1,16,2,2026-02-01,Waited outside',
  'S02,2026-03-10,Housing,Bronwen,Prosser,1979-11-30,Female,"8 Castle Street, Boston",PE21 3QJ,07700900318,' +
    'Gareth,Prosser,1975-01-22,"8 Castle Street, Boston",Husband,2,15,1,2026-03-08,Threats',
  // The first pair: her names changed over with a slip, his date of birth with one other digit.
  'S03,2026-09-15,Probation,Okonkow,Aaliyah,1990-05-12,Female,"14 Ferry Road, Louth",LN11 7GZ,,' +
    'Dominic,Hartwell,1987-03-19,,Ex-partner,1,9,1,2026-09-12,Followed her to work',
  // The second pair with the roles reversed, and a nickname.
  'S04,2026-09-20,Probation,Gareth,Prosser,1975-01-22,Male,"8 Castle Street, Boston",PE21 3QJ,,' +
    'Bron,Prosser,1979-11-30,,Wife,2,8,1,2026-09-18,Plate thrown',
  // A new victim of the first perpetrator, and somebody who is merely alike.
  'S05,2026-10-02,Police,Petra,Lindqvist,1994-07-04,Female,"2 North Parade, Louth",LN11 9AA,07700900777,' +
    'Dominic,Hartwell,1987-03-09,"3 Mill Lane, Louth",Partner,0,12,1,2026-10-01,Phone taken',
  'S06,2026-10-05,Police,Aliyah,Okonkwo,1998-12-25,Female,"77 Boultham Road, Lincoln",LN6 7PB,07700900999,' +
    'Callum,Reeve,1996-02-14,,Partner,0,10,1,2026-10-04,Pushed',
  // The new victim again, without a first name that is hers, and with another man.
  'S07,2026-10-20,Housing,Petra,Lindquist,not known,Female,,LN11 9AA,,Owen,Bright,1990-01-30,,Partner,0,9,1,' +
    '2026-10-18,Locked out',
];

/** A short list whose later rows name people of its earlier ones, with faults as lists have them. */
export const seenBeforeList = (): string => `${[headings, ...rows].join('\n')}\n`;
