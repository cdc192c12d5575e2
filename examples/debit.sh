#!/usr/bin/env bash
# The debit platform from end to end with curl: a customer, a card, its PIN, money, a fee, a second card.
# Needs a running sandbox: GATEWAY says where, default http://localhost:4000. Everything happens in a space of its own.
set -euo pipefail

GATEWAY=${GATEWAY:-http://localhost:4000}
SPACE=${SPACE:-debit-example-$$}
TOKEN=

# post PATH JSON: sends a request under /dcms and answers its body; ends the script when it is refused.
post() {
  curl -sS --fail-with-body -X POST "$GATEWAY/dcms$1" \
    -H 'tenant: ACME_BANK' -H "X-Sandbox-Space: $SPACE" ${TOKEN:+-H "authorization: Bearer $TOKEN"} \
    -H 'content-type: application/json' -d "$2"
}

# step NUMBER TEXT PATH JSON: the same, shown.
step() {
  printf '\n%2s  %s\n    POST %s\n    ' "$1" "$2" "$3"
  ANSWER=$(post "$3" "$4") || { printf '%s\n' "$ANSWER"; exit 1; }
  printf '%s\n' "${ANSWER:0:200}"
}

# field NAME: the first text member of that name in the last answer.
field() {
  grep -o "\"$1\":\"[^\"]*\"" <<<"$ANSWER" | head -n 1 | cut -d '"' -f 4
}

step 1 'Log in' /api/authenticate '{"username":"api_admin","password":"Sandbox#123"}'
TOKEN=$(field id_token)

step 2 'Set up a tier, beside those of the fixtures' /config/tiers '{"tierName":"GOLD","rank":3}'
step 3 'Add kits to the stock' /cms/inventory/2003_PHYSICAL/kits '{"quantity":5}'

step 4 'Register a customer' /register '{
  "entityId":"CIF2001","entityType":"CUSTOMER","businessType":"ACME_BANK","business":"ACME_BANK","businessId":"687",
  "title":"Ms","firstName":"Test","middleName":"","lastName":"Holder","gender":"FEMALE","dob":"1990-06-01",
  "addressInfo":[{"addressCategory":"PERMANENT","address1":"1 Test Street","city":"CHENNAI","state":"TAMILNADU","country":"INDIA","pincode":"600032"}],
  "communicationInfo":[{"contactNo":"9876511111","emailId":"holder@example.test","notification":true}],
  "kycInfo":[{"documentType":"PAN","documentNo":"ABCDE1234F"}],
  "accountInfo":[{"accountNo":"8700001","accountType":"SAVING","accountsCurrency":"INR","defaultAccount":true,"isPrimary":true,"initialFunding":"8000","schemeCode":"2003"}]}'

step 5 'Issue a card' /registerCard \
  '{"entityId":"CIF2001","deliveryAddress":"PERMANENT","kitInfo":[{"accountNo":"8700001","cardType":"PHYSICAL"}]}'
KIT=$(field kitNo)
EXP_DATE=$(field expDate)
EXPIRY=${EXP_DATE:5:2}${EXP_DATE:2:2}
CARD="\"entityId\":\"CIF2001\",\"kitNo\":\"$KIT\""

step 6 'Have an OTP sent' /otp-manager/generate "{\"mobile\":\"9876511111\",\"purpose\":\"KIT_ACTIVATION\",\"kitNo\":\"$KIT\"}"
OTP_REF=$(field otpRef)
ANSWER=$(curl -sS --fail-with-body -H "X-Sandbox-Space: $SPACE" "$GATEWAY/__admin/outbox?service=otp&to=9876511111")
OTP=$(field code)
printf '    the message says %s\n' "$OTP"

step 7 'Activate the card' /kit-manager/kitActivation "{$CARD,\"otp\":\"$OTP\",\"otpRef\":\"$OTP_REF\"}"
step 8 'Set its PIN' /kit-manager/setPin "{$CARD,\"pin\":\"2468\",\"expiryDate\":\"$EXPIRY\"}"
step 9 'Validate the PIN' /kit-manager/validatePin "{$CARD,\"pin\":\"2468\",\"expiryDate\":\"$EXPIRY\"}"
step 10 'Limit shop payments' /preference/set \
  "{$CARD,\"domestic\":{\"isEnabled\":true,\"pos\":{\"isEnabled\":true,\"dailyLimit\":\"500\",\"maxLimit\":\"1000\"}},\"international\":{\"isEnabled\":false}}"

OLD_KIT="\"entityId\":\"CIF2001\",\"oldKit\":\"$KIT\""
step 11 'Lock the card' /kit-manager/manageKit "{$OLD_KIT,\"operation\":\"LOCK\"}"
step 11 'Unlock it' /kit-manager/manageKit "{$OLD_KIT,\"operation\":\"UNLOCK\"}"

step 12 'Take money off the account' /cbs/debit '{"accountNo":"8700001","amount":"1500.00","txnId":"EX-D"}'
step 12 'Put some back' /cbs/credit '{"accountNo":"8700001","amount":"500.00","txnId":"EX-C"}'
step 12 'See what is left' /cbs/balance '{"accountNo":"8700001"}'

step 13 'Charge a fee with GST' /fee-posting/fees \
  "{\"feeRef\":\"EX-F\",\"entityId\":\"CIF2001\",\"accountNo\":\"8700001\",\"kitNo\":\"$KIT\",\"productId\":\"2003_PHYSICAL\",\"feeType\":\"ISSUANCE\"}"
step 13 'Take it back' /fee-posting/fees/EX-F/reverse '{}'

step 14 'Block the card and replace it' /kit-manager/manageKit "{$OLD_KIT,\"operation\":\"BLOCK_AND_REPLACE\",\"cardType\":\"PHYSICAL\"}"
NEW_KIT=$(field newKitNo)
step 14 'Activate the new one' /kit-manager/kitActivation "{\"entityId\":\"CIF2001\",\"kitNo\":\"$NEW_KIT\"}"
step 15 'Close it' /kit-manager/manageKit "{\"entityId\":\"CIF2001\",\"oldKit\":\"$NEW_KIT\",\"operation\":\"CLOSE\"}"

printf '\nDone, in space %s.\n' "$SPACE"
