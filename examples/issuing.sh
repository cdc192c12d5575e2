#!/usr/bin/env bash
# The card-issuing platform over mutual TLS with the fixture certificate C1, in a space of its own.
# Needs curl, jq and a running sandbox.
#   examples/issuing.sh [gateway] [staging listener]     default http://127.0.0.1:4000 https://127.0.0.1:4443
set -euo pipefail

GATEWAY=${1:-http://127.0.0.1:4000}
STAGING=${2:-https://127.0.0.1:4443}
SPACE=$(curl -sSf -X POST "$GATEWAY/__admin/spaces" -H 'content-type: application/json' -d '{"envelope":"native"}' | jq -r .id)
CERTIFICATES=$(curl -sSf "$GATEWAY/__admin/issuing/certificates" | jq -r .directory)

# curl_as CERTIFICATE [curl arguments]: one connection with a fixture certificate.
curl_as() {
  local certificate=$CERTIFICATES/staging/$1
  curl -sS --cacert "$CERTIFICATES/ca.crt" --cert "$certificate.crt" --key "$certificate.key" \
    -H "X-Sandbox-Space: $SPACE" -H 'X-API-Key: iss_stg_p1_primary' "${@:2}"
}

# call METHOD PATH [BODY]: one request; prints the answer, or fails with it.
call() {
  local answer
  answer=$(curl_as C1 -X "$1" "$STAGING/v2$2" ${3:+-H 'content-type: application/json' -d "$3"})
  jq -e 'if .status == "error" then empty else . end' <<<"$answer" || { echo "$1 $2: $answer" >&2; return 1; }
}

# control METHOD PATH [BODY]: one request to the control API.
control() {
  curl -sSf -X "$1" "$GATEWAY/__admin$2" -H "X-Sandbox-Space: $SPACE" ${3:+-H 'content-type: application/json' -d "$3"}
}

say() { printf '\n== %s\n' "$*"; }

say 'Create a cardholder, submit it to verification and have it approved'
HOLDER=$(call POST /cardholders '{"firstName":"Jo","lastName":"Tester","emailAdr":"jo@example.test","gender":2,
  "nationality":"American","placeOfBirth":"USA","dob":"1990-05-14","adrLine1":"1 Test Street","city":"Testville",
  "state":"CA","country":"US","zipCode":"94105","callingCode":"001","cellNum":"4155550100"}' | jq .cardholderId)
call PUT "/cardholders/$HOLDER/kyc-submit" | jq -c .
call POST /staging/kyc/validate "{\"cardholderId\":$HOLDER,\"result\":\"pass\"}" | jq -c .
call GET "/cardholders/$HOLDER" | jq -c '{cardholderId, status}'

say 'Issue a virtual card; freeze it and release it'
CARD=$(call POST "/cards/virtual/$HOLDER" '{"nameOnCard":"JO TESTER"}' | jq .cardId)
call PUT "/cards/$CARD/status" '{"newStatus":2}' | jq -c .
call PUT "/cards/$CARD/status" '{"newStatus":1}' | jq -c .

say 'Order a physical card and activate it with what is printed on it'
PHYSICAL=$(call POST "/cards/assign/$HOLDER" '{"nameOnCard":"JO TESTER","cardType":0}' | jq .cardId)
SECRETS=$(call GET "/cards/$PHYSICAL/sensitive" | jq -c '{cardNumber, expMonth, expYear, cvv, newPin: "4821"}')
call PUT "/cards/$PHYSICAL/activate" "$SECRETS" | jq -c .

say 'Open a wallet, announce 5,000.00 and wait for clearing'
WALLET=$(call POST /wallets '{"name":"Payroll"}' | jq .walletId)
call POST "/wallets/$WALLET/bank-deposit" '{"transactionAmount":500000,"transactionReference":"R1"}' | jq -c .
call GET "/wallets/$WALLET" | jq -c '{walletBalanceSettled, walletAvailableBalance}'
control PUT /clock '{"action":"advance","duration":"P5D"}' | jq -c '.ran[] | select(.service == "issuing") | {job, entity}'
call GET "/wallets/$WALLET" | jq -c '{walletBalanceSettled, walletAvailableBalance}'

say 'Move 250.00 to the card and spend 12.50'
call POST /wallets/transfer \
  "{\"sourceWalletId\":$WALLET,\"destinationType\":1,\"destinationId\":$CARD,\"amount\":25000}" | jq -c .
call POST /staging/cards/spend "{\"cardId\":$CARD,\"amount\":\"12.50\",\"merchantName\":\"COFFEE HOUSE\"}" | jq -c .result
call GET "/cards/$CARD/balance" | jq -c '{ledgerBalance, availableBalance}'

say 'Hear a 3-D Secure passcode'
TOKEN=$(call POST /otp/listeners "{\"cardId\":$CARD}" | jq -r .token)
call POST /staging/otp/challenge "{\"cardId\":$CARD}" | jq -c .result
call GET "/otp/$TOKEN" | jq -c .
call DELETE "/otp/$TOKEN" | jq -c .

say 'A transfer whose answer is nonsense has moved the money all the same'
control PUT /dependencies/processor '{"state":"corrupt"}' >/dev/null
curl_as C1 -X POST "$STAGING/v2/wallets/transfer" -H 'content-type: application/json' -w ' (HTTP %{http_code})\n' \
  -d "{\"sourceWalletId\":$WALLET,\"destinationType\":1,\"destinationId\":$CARD,\"amount\":1000}"
control PUT /dependencies/processor '{"state":"up"}' >/dev/null
call GET "/wallets/$WALLET" | jq -c '{walletAvailableBalance}'

say 'One message, three causes (Linux: any address of 127.0.0.0/8 may call); the journal tells them apart'
if [ "$(uname)" = Linux ]; then
  for address in 127.0.0.9 127.0.0.2 127.0.0.3; do
    curl_as C1 --interface "$address" "$STAGING/v2/cardholders" -w '\n'
  done
else
  for address in 127.0.0.9 127.0.0.2 127.0.0.3; do
    curl_as C1 -H "X-Sandbox-Client-Ip: $address" "$STAGING/v2/cardholders" -w '\n'
  done
fi
control GET '/requests?limit=3' | jq -c '.items[] | {code, notes: .notes[1:]}'

say 'Certificates that are no good get no answer at all'
for certificate in C1X C1R CR; do
  curl_as "$certificate" "$STAGING/v2/cardholders" || echo "$certificate: curl ends with $?"
done
