import type { DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const customerDocuments: DocumentForms = {
  customers: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      entityId: { type: 'string' },
      addressInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            addressCategory: { enum: ['COMMUNICATION', 'PERMANENT'] },
            address1: { type: 'string' },
            address2: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            address3: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            city: { type: 'string' },
            state: { type: 'string' },
            country: { type: 'string' },
            district: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            isoCountryCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            pincode: { type: 'string' },
          },
          required: [
            'addressCategory',
            'address1',
            'address2',
            'address3',
            'city',
            'state',
            'country',
            'district',
            'isoCountryCode',
            'pincode',
          ],
          additionalProperties: false,
        },
      },
      communicationInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            contactNo: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            emailId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            notification: { type: 'boolean' },
            appId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          },
          required: ['contactNo', 'emailId', 'notification', 'appId'],
          additionalProperties: false,
        },
      },
      kycInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            documentType: { type: 'string' },
            documentNo: { type: 'string' },
            documentExpiry: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          },
          required: ['documentType', 'documentNo', 'documentExpiry'],
          additionalProperties: false,
        },
      },
      accountInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            accountNo: { type: 'string' },
            accountStatus: { type: 'string' },
            accountType: { type: 'string' },
            accountsCurrency: { type: 'string' },
            defaultAccount: { type: 'boolean' },
            initialFunding: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            isPrimary: { type: 'boolean' },
            schemeCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            branchId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            ifscCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            product: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          },
          required: [
            'accountNo',
            'accountStatus',
            'accountType',
            'accountsCurrency',
            'defaultAccount',
            'initialFunding',
            'isPrimary',
            'schemeCode',
            'branchId',
            'ifscCode',
            'product',
          ],
          additionalProperties: false,
        },
      },
      createdAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      changedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      entityType: { type: 'string' },
      businessType: { type: 'string' },
      business: { type: 'string' },
      businessId: { type: 'string' },
      title: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      firstName: { type: 'string' },
      middleName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      lastName: { type: 'string' },
      gender: { type: 'string' },
      dob: { type: 'string' },
      referralEntityId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
    },
    required: [
      'tenant',
      'entityId',
      'addressInfo',
      'communicationInfo',
      'kycInfo',
      'accountInfo',
      'createdAt',
      'changedAt',
      'entityType',
      'businessType',
      'business',
      'businessId',
      'title',
      'firstName',
      'middleName',
      'lastName',
      'gender',
      'dob',
      'referralEntityId',
    ],
    additionalProperties: false,
  },
  cards: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      kitNo: { type: 'string' },
      entityId: { type: 'string' },
      accountNo: { type: 'string' },
      cardNumber: { type: 'string' },
      cardType: { enum: ['PHYSICAL', 'VIRTUAL'] },
      status: {
        enum: [
          'ACTIVE',
          'ASSIGNED',
          'BLOCKED',
          'CLOSED',
          'EXPIRED_CARD',
          'HOTLISTED',
          'INACTIVE',
          'LOCKED',
          'REPLACED',
          'UNALLOCATED',
        ],
      },
      expiryDate: { type: 'string' },
      productId: { type: 'string' },
      productName: { type: 'string' },
      bin: { type: 'string' },
      networkType: { type: 'string' },
      tierType: { type: 'string' },
      plasticCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      aliasName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      deliveryAddress: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      pin: {
        type: 'object',
        properties: {
          state: { enum: ['LOCKED', 'NOT_SET', 'SET'] },
          verification: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          wrongTries: { type: 'number', minimum: 0 },
          lockedAt: {
            anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }],
          },
        },
        required: ['state', 'verification', 'wrongTries', 'lockedAt'],
        additionalProperties: false,
      },
      preferences: {
        type: 'object',
        properties: {
          domestic: {
            type: 'object',
            properties: {
              isEnabled: { type: 'boolean' },
              channels: {
                type: 'object',
                properties: {
                  atm: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  pos: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  ecom: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  contactless: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  tokenization: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  recurringPayments: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                },
                required: ['atm', 'pos', 'ecom', 'contactless', 'tokenization', 'recurringPayments'],
                additionalProperties: false,
              },
            },
            required: ['isEnabled', 'channels'],
            additionalProperties: false,
          },
          international: {
            type: 'object',
            properties: {
              isEnabled: { type: 'boolean' },
              channels: {
                type: 'object',
                properties: {
                  atm: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  pos: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  ecom: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  contactless: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  tokenization: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                  recurringPayments: {
                    type: 'object',
                    properties: {
                      isEnabled: { type: 'boolean' },
                      dailyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      maxLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      monthlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                      yearlyLimit: {
                        anyOf: [
                          { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                          { type: 'null' },
                        ],
                      },
                    },
                    required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
                    additionalProperties: false,
                  },
                },
                required: ['atm', 'pos', 'ecom', 'contactless', 'tokenization', 'recurringPayments'],
                additionalProperties: false,
              },
            },
            required: ['isEnabled', 'channels'],
            additionalProperties: false,
          },
          dynamicAuth: {
            type: 'object',
            properties: { otp: { type: 'boolean' }, pin: { type: 'boolean' } },
            required: ['otp', 'pin'],
            additionalProperties: false,
          },
          swipeToPay: {
            type: 'object',
            properties: {
              isEnabled: { type: 'boolean' },
              dailyLimit: {
                anyOf: [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, { type: 'null' }],
              },
              maxLimit: {
                anyOf: [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, { type: 'null' }],
              },
              monthlyLimit: {
                anyOf: [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, { type: 'null' }],
              },
              yearlyLimit: {
                anyOf: [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, { type: 'null' }],
              },
            },
            required: ['isEnabled', 'dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'],
            additionalProperties: false,
          },
        },
        required: ['domestic', 'international', 'dynamicAuth', 'swipeToPay'],
        additionalProperties: false,
      },
      preferenceSource: {
        type: 'object',
        properties: {
          changer: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          channel: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          creator: { anyOf: [{ type: 'null' }, { type: 'string' }] },
        },
        required: ['changer', 'channel', 'creator'],
        additionalProperties: false,
      },
      optIns: { type: 'object', additionalProperties: { type: 'boolean' } },
      ncmc: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: {
              accountNo: { type: 'string' },
              autoReload: {
                type: 'object',
                properties: {
                  enabled: { type: 'boolean' },
                  threshold: { anyOf: [{ type: 'null' }, { type: 'string' }] },
                  loadAmount: { anyOf: [{ type: 'null' }, { type: 'string' }] },
                },
                required: ['enabled', 'threshold', 'loadAmount'],
                additionalProperties: false,
              },
              channel: { anyOf: [{ type: 'null' }, { type: 'string' }] },
              creator: { anyOf: [{ type: 'null' }, { type: 'string' }] },
              changer: { anyOf: [{ type: 'null' }, { type: 'string' }] },
              createdAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
              changedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
            },
            required: ['accountNo', 'autoReload', 'channel', 'creator', 'changer', 'createdAt', 'changedAt'],
            additionalProperties: false,
          },
        ],
      },
      wallet: {
        type: 'object',
        properties: {
          staged: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
          balance: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
          services: { type: 'array', items: { type: 'string' } },
          ledger: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                txnId: { type: 'string' },
                type: { enum: ['LOAD', 'OFFLINE_LOAD_CASH', 'SERVICE_CREATION'] },
                amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                at: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
                description: { type: 'string' },
              },
              required: ['txnId', 'type', 'amount', 'at', 'description'],
              additionalProperties: false,
            },
          },
          offline: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                txnId: { type: 'string' },
                type: { enum: ['LOAD', 'OFFLINE_LOAD_CASH', 'SERVICE_CREATION'] },
                amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                at: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
                description: { type: 'string' },
              },
              required: ['txnId', 'type', 'amount', 'at', 'description'],
              additionalProperties: false,
            },
          },
        },
        required: ['staged', 'balance', 'services', 'ledger', 'offline'],
        additionalProperties: false,
      },
      createdAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      changedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      activatedAt: { anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }] },
      convertedAt: { anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }] },
      pinChangedAt: {
        anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }],
      },
    },
    required: [
      'tenant',
      'kitNo',
      'entityId',
      'accountNo',
      'cardNumber',
      'cardType',
      'status',
      'expiryDate',
      'productId',
      'productName',
      'bin',
      'networkType',
      'tierType',
      'plasticCode',
      'aliasName',
      'deliveryAddress',
      'pin',
      'preferences',
      'preferenceSource',
      'optIns',
      'ncmc',
      'wallet',
      'createdAt',
      'changedAt',
      'activatedAt',
      'convertedAt',
      'pinChangedAt',
    ],
    additionalProperties: false,
  },
  transactions: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      txnId: { type: 'string' },
      kitNo: { type: 'string' },
      entityId: { type: 'string' },
      accountNo: { type: 'string' },
      responseCode: {
        anyOf: [
          { enum: ['00', '13', '14', '36', '41', '51', '54', '55', '57', '61', '62', '75', '91'] },
          { type: 'null' },
        ],
      },
      cbsRef: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      attempt: { type: 'number', minimum: 0 },
      at: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
      channel: { enum: ['ATM', 'CONTACTLESS', 'ECOM', 'POS'] },
      international: { type: 'boolean' },
    },
    required: [
      'tenant',
      'txnId',
      'kitNo',
      'entityId',
      'accountNo',
      'responseCode',
      'cbsRef',
      'attempt',
      'at',
      'amount',
      'channel',
      'international',
    ],
    additionalProperties: false,
  },
  openings: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      entityId: { type: 'string' },
      accountNos: { type: 'array', items: { type: 'string' } },
      isNewToCms: { type: 'boolean' },
    },
    required: ['tenant', 'entityId', 'accountNos', 'isNewToCms'],
    additionalProperties: false,
  },
  untold: {
    type: 'object',
    properties: { tenant: { type: 'string' }, entityId: { type: 'string' } },
    required: ['tenant', 'entityId'],
    additionalProperties: false,
  },
  strays: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      requestId: { type: 'string' },
      turned: {
        type: 'object',
        properties: { kitNo: { type: 'string' }, productId: { type: 'string' } },
        required: ['kitNo', 'productId'],
        additionalProperties: false,
      },
    },
    required: ['tenant', 'requestId'],
    additionalProperties: false,
  },
  loads: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      txnId: { type: 'string' },
      kitNo: { type: 'string' },
      amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
      state: { enum: ['held', 'in-doubt'] },
      attempt: { type: 'number', minimum: 0 },
      at: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
    },
    required: ['tenant', 'txnId', 'kitNo', 'amount', 'state', 'attempt', 'at'],
    additionalProperties: false,
  },
  orders: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      orderId: { type: 'string' },
      number: { type: 'number', minimum: 0 },
      status: { enum: ['CANCELLED', 'FAILED', 'PENDING', 'PROCESSED', 'RECEIVED', 'SUCCESS'] },
      branchInfo: {
        type: 'object',
        properties: { branchId: { type: 'string' }, branchName: { anyOf: [{ type: 'null' }, { type: 'string' }] } },
        required: ['branchId', 'branchName'],
        additionalProperties: false,
      },
      address: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      pinCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      orderingPartyInfo: {
        type: 'object',
        properties: {
          orderingPartyId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          orderingPartyType: { anyOf: [{ type: 'null' }, { type: 'string' }] },
        },
        required: ['orderingPartyId', 'orderingPartyType'],
        additionalProperties: false,
      },
      metaValues: {},
      processStartTime: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      validity: { anyOf: [{ type: 'null' }, { type: 'number', minimum: 0 }] },
      fileName: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      products: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            bin: { type: 'string' },
            productId: { type: 'string' },
            quantity: { type: 'number', minimum: 0 },
            cardType: { type: 'string' },
            plasticCode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            panLength: { anyOf: [{ type: 'null' }, { type: 'number', minimum: 0 }] },
            pinGeneration: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
            kitNos: { type: 'array', items: { type: 'string' } },
          },
          required: ['bin', 'productId', 'quantity', 'cardType', 'plasticCode', 'panLength', 'pinGeneration', 'kitNos'],
          additionalProperties: false,
        },
      },
      createdAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      changedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
    },
    required: [
      'tenant',
      'orderId',
      'number',
      'status',
      'branchInfo',
      'address',
      'pinCode',
      'orderingPartyInfo',
      'metaValues',
      'processStartTime',
      'validity',
      'fileName',
      'products',
      'createdAt',
      'changedAt',
    ],
    additionalProperties: false,
  },
  placements: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      kitNo: { type: 'string' },
      branchId: { type: 'string' },
      orderId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      parentKitNo: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      orderingPartyId: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      orderingPartyType: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      deliveryStatus: { anyOf: [{ enum: ['BANK', 'DELIVERED', 'IN_TRANSIT', 'RETURNED'] }, { type: 'null' }] },
      deliveryStatusAt: {
        anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }],
      },
      changer: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      changedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
    },
    required: [
      'tenant',
      'kitNo',
      'branchId',
      'orderId',
      'parentKitNo',
      'orderingPartyId',
      'orderingPartyType',
      'deliveryStatus',
      'deliveryStatusAt',
      'changer',
      'changedAt',
    ],
    additionalProperties: false,
  },
  files: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      fileName: { type: 'string' },
      lines: { type: 'number', minimum: 0 },
      bytes: { type: 'number', minimum: 0 },
      uploadedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
    },
    required: ['tenant', 'fileName', 'lines', 'bytes', 'uploadedAt'],
    additionalProperties: false,
  },
};
