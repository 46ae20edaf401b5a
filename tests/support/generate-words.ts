/** Invented people and plain sentences for generated stores. */
export const firstNames = [
  ...['Aisha', 'Amelia', 'Anne-Marie', 'Bronwen', 'Callum', 'Catherine', 'Craig', 'Daniel', 'Dean'],
  ...['Elizabeth', 'Fatima', 'Grace', 'Gráinne', 'Hannah', 'Imran', 'Ioana', 'Jade', 'Krzysztof'],
  ...['Lee', 'Leila', 'Margaret', 'Mark', 'Mohammed', 'Mohima', 'Ngozi', 'Olivia', 'Philip'],
  ...['Piotr', 'Priya', 'Roxanne', 'Samantha', 'Sean', 'Stephanie', 'Steven', 'Tariq', 'Wayne'],
  ...['William', 'Zofia'],
];

export const surnames = [
  ...['Adeyemi', 'Ahmed', 'Allen', 'Bayley', 'Begum', 'Brown', 'Cartwright', 'Davies', 'Eccleston'],
  ...['Farrow', 'Featherstone', 'Hargreaves', 'Hollis', 'Hussain', 'Ibrahim', 'Jenkinson', 'Jones'],
  ...['Khan', 'Lewis', 'Lockwood', 'Mbeki', 'Oakley', 'O’Neill', 'Rashid', 'Reed', 'Roberts'],
  ...['Sheppard', 'Singh', 'Smith', 'Smith-Jones', 'Smythe', 'Stuart', 'Sutcliffe', 'Taylor'],
  ...['Turner', 'Umar', 'Vaughan', 'Walker', 'Whitehead', 'Wilson', 'Winterbottom', 'Wójcik'],
  ...['Wright', 'Yardley', 'Zielińska'],
];

export const sentences = [
  'Waited outside the school at the end of the day and followed the car home.',
  'Missed two of five appointments and makes little of what was done.',
  'Attended with an injury to the wrist; seen alone and frightened of what follows.',
  'Locks were changed in June; the letterbox guard is still to be fitted.',
  'Spoken to by the safe number; wants to stay near the school and keep her job.',
  'Forty messages overnight, then came to the house and would not leave.',
  'On bail with a condition not to contact, which was broken through a relative.',
  'The school has a collection password and a named member of staff.',
  'Has engaged well with treatment since August and has kept each appointment.',
  'Put an address marker on the home and brief the response teams.',
  'Bring the plan review forward and tell the school who may collect.',
];
