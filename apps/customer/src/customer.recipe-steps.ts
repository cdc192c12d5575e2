/** A complete registration but for the entity id (contracts/debit.md Annex D). */
export const NEW_CUSTOMER = {
  entityType: 'CUSTOMER',
  businessType: 'ACME_BANK',
  business: 'ACME_BANK',
  businessId: '687',
  title: 'Ms',
  firstName: 'Test',
  middleName: '',
  lastName: 'Holder',
  gender: 'FEMALE',
  dob: '1990-06-01',
  addressInfo: [
    {
      addressCategory: 'PERMANENT',
      address1: '1 Test Street',
      city: 'CHENNAI',
      state: 'TAMILNADU',
      country: 'INDIA',
      pincode: '600032',
    },
  ],
  communicationInfo: [{ contactNo: '9876511111', emailId: 'holder@example.test', notification: true }],
  kycInfo: [{ documentType: 'PAN', documentNo: 'ABCDE1234F' }],
  accountInfo: [
    {
      accountNo: '8700001',
      accountType: 'SAVING',
      accountsCurrency: 'INR',
      defaultAccount: true,
      isPrimary: true,
      initialFunding: '8000',
      schemeCode: '2003',
    },
  ],
} as const;
