/** A cardholder whom the platform takes. */
export const JO = {
  firstName: 'Jo',
  lastName: 'Tester',
  emailAdr: 'jo@example.test',
  gender: 2,
  nationality: 'American',
  placeOfBirth: 'USA',
  dob: '1990-05-14',
  adrLine1: '1 Test Street',
  city: 'Testville',
  state: 'CA',
  country: 'US',
  zipCode: '94105',
  callingCode: '001',
  cellNum: '4155550100',
};
