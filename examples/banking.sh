#!/usr/bin/env bash
# The happy path of the digital bank, in a space of its own. Needs curl, jq and a running sandbox.
#   examples/banking.sh [gateway]        default http://localhost:4000
set -euo pipefail

GATEWAY=${1:-http://localhost:4000}
BANK=$GATEWAY/api/v1/banking
SPACE=$(curl -sSf -X POST "$GATEWAY/__admin/spaces" -H 'content-type: application/json' -d '{}' | jq -r .id)
TOKEN=''
W1=00000000-0000-4000-8000-000000001001
QUICK_CASH=00000000-0000-4000-8000-000000003001

# call METHOD PATH [BODY]: one request to the bank; prints the answer's data, or fails with the whole answer.
call() {
  local answer
  answer=$(curl -sS -X "$1" "$BANK$2" \
    -H "X-Sandbox-Space: $SPACE" -H 'X-Tenant-ID: fmfb' ${TOKEN:+-H "Authorization: Bearer $TOKEN"} \
    ${3:+-H 'content-type: application/json' -d "$3"})
  jq -e 'if .success then .data else empty end' <<<"$answer" || { echo "$1 $2: $answer" >&2; return 1; }
}

# advance DURATION: moves the clock of the space.
advance() {
  curl -sSf -X PUT "$GATEWAY/__admin/clock" -H "X-Sandbox-Space: $SPACE" \
    -H 'content-type: application/json' -d "{\"action\":\"advance\",\"duration\":\"$1\"}" >/dev/null
}

say() { printf '\n== %s\n' "$*"; }

say 'Log in with a second factor'
MFA_TOKEN=$(curl -sS -X POST "$BANK/auth/login" -H "X-Sandbox-Space: $SPACE" -H 'X-Tenant-ID: fmfb' \
  -H 'content-type: application/json' -d '{"email":"mfa@example.com","password":"TestPass123!"}' |
  jq -r .details[0].mfaToken)
call POST /auth/mfa/verify "{\"mfaToken\":\"$MFA_TOKEN\",\"code\":\"000000\"}" | jq .user

say 'Log in'
TOKEN=$(call POST /auth/login '{"email":"testuser@example.com","password":"TestPass123!"}' | jq -r .tokens.accessToken)
call GET /wallets | jq -c '.[] | {walletNumber, walletType, balance}'

say 'Validate a recipient and send 20,000 to another bank'
call POST /transfers/validate-recipient '{"accountNumber":"1111111111","bankCode":"000013"}' | jq -c .
call POST /transfers/external \
  "{\"sourceWalletId\":\"$W1\",\"amount\":20000,\"recipientAccountNumber\":\"1111111111\",\"recipientBankCode\":\"000013\"}" |
  jq -c '{reference, status, fees, totalAmount}'

say 'Send 50,000 inside the bank and read the transfer'
REFERENCE=$(call POST /transfers/internal \
  "{\"sourceWalletId\":\"$W1\",\"amount\":50000,\"recipientAccountNumber\":\"0000000003\"}" | jq -r .reference)
call GET "/transfers/$REFERENCE" | jq -c '{reference, status, fees, recipient}'

say 'Save a beneficiary'
call POST /beneficiaries '{"accountNumber":"1111111111","bankCode":"000013","nickname":"Jane"}' | jq -c .

say 'Borrow 100,000: submitted, approved after 5 s, disbursed after 10 s'
APPLICATION=$(call POST /loan-applications "{\"productId\":\"$QUICK_CASH\",\"amount\":100000,\"tenureMonths\":3}" | jq -r .id)
for wait in PT0S PT5S PT5S; do
  advance "$wait"
  call GET "/loan-applications/$APPLICATION" | jq -c '{status, monthlyRepayment, loanId}'
done
LOAN=$(call GET /loans | jq -r '.[0].id')
call POST "/loans/$LOAN/repay" '{"amount":34366.35}' | jq -c .

say 'Save 50,000, add 5,000, take out 10,000'
SAVINGS=$(call POST /savings/flexible '{"productType":"flexible","initialDeposit":50000}' | jq -r .accountId)
call POST "/savings/$SAVINGS/deposit" '{"amount":5000}' | jq -c '{balance, status}'
call POST "/savings/$SAVINGS/withdraw" '{"amount":10000}' | jq -c '{amountWithdrawn, balance, reference}'

say 'Pay a power bill'
call GET /bill-payment/categories | jq -c 'map(.code)'
call GET /bill-payment/categories/electricity/providers | jq -c 'map(.billerId)'
call GET /bill-payment/providers/biller_001/items | jq -c 'map(.paymentItemCode)'
call POST /bill-payment/validate '{"billerId":"biller_001","customerReference":"04500000001"}' | jq -c .
call POST /bill-payment/pay \
  '{"billerId":"biller_001","paymentItemCode":"EKEDC-PREPAID","customerReference":"04500000001","amount":5000}' |
  jq -c '{reference, status, totalAmount, token}'

say 'What is left'
call GET "/wallets/$W1" | jq -c '{balance, availableBalance}'
