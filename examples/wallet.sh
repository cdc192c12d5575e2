#!/usr/bin/env bash
# The happy path of the wallet service, in a space of its own. Needs curl, jq and a running sandbox.
#   examples/wallet.sh [gateway]        default http://localhost:4000
set -euo pipefail

GATEWAY=${1:-http://localhost:4000}
SPACE=$(curl -sSf -X POST "$GATEWAY/__admin/spaces" -H 'content-type: application/json' -d '{}' | jq -r .id)
TOKEN=''
W1=00000000-0000-4000-8000-000000000101
W2=00000000-0000-4000-8000-000000000102
W7=00000000-0000-4000-8000-000000000107
W8=00000000-0000-4000-8000-000000000108

# call METHOD PATH [BODY] [HEADER]: one request; prints the data of its answer, or fails with the whole answer.
call() {
  local answer
  answer=$(curl -sS -X "$1" "$GATEWAY$2" -H "X-Sandbox-Space: $SPACE" \
    ${TOKEN:+-H "Authorization: Bearer $TOKEN"} ${4:+-H "$4"} \
    ${3:+-H 'content-type: application/json' -d "$3"})
  jq -e 'if .success then .data else empty end' <<<"$answer" || { echo "$1 $2: $answer" >&2; return 1; }
}

# become USER: logs in as a fixture user.
become() {
  TOKEN=''
  TOKEN=$(call POST /auth/v1/login "{\"email\":\"$1@wallet.test\",\"password\":\"Sandbox123!\"}" | jq -r .accessToken)
}

# ends WITH EXPECTED: stops the script when a value is not the expected one.
ends() { [ "$1" = "$2" ] || { echo "expected $2, got $1" >&2; exit 1; }; }
say() { printf '\n== %s\n' "$*"; }

say 'Log in and open a wallet'
become user
WALLET=/wallet/v1/wallets/$(call POST /wallet/v1/wallets '{"currency":"GBP"}' | jq -r .id)
call GET "$WALLET" | jq -c '{id, currency, status, balance}'
balance() { call GET "$WALLET/balance" | jq .balance; }

say 'Register a card and verify it'
CARD=$(call POST "$WALLET/payment-methods" \
  '{"type":"card","token":"tok_visa_4242","holderName":"A. Buyer","expMonth":12,"expYear":2030}' | jq -r .id)
call POST "$WALLET/payment-methods/$CARD/verify" '{"code":"123456"}' | jq -c '{brand, last4, status}'

say 'Top up 100.00, spend 25.00, get 5.00 back'
call POST "$WALLET/topup" "{\"amount\":10000,\"paymentMethodId\":\"$CARD\"}" | jq -c '{type, balanceAfter}'
DEBIT=$(call POST "$WALLET/debit" '{"amount":2500}' 'Idempotency-Key: lunch' | jq -r .id)
AGAIN=$(call POST "$WALLET/debit" '{"amount":2500}' 'Idempotency-Key: lunch' | jq -r .id)
ends "$AGAIN" "$DEBIT"
call POST "/wallet/v1/transactions/$DEBIT/refund" '{"amount":500}' | jq -c '{type, balanceAfter}'
call GET "/wallet/v1/transactions/$DEBIT" | jq -c '{status, refundedAmount, refundableAmount}'
ends "$(balance)" 8000

say 'Transfer to another wallet'
call POST "/wallet/v1/wallets/$W1/transfer" "{\"toWalletId\":\"$W2\",\"amount\":1000}" |
  jq -c '{debit: .debit.balanceAfter, credit: .credit.balanceAfter}'

say 'An escrow that is released'
PARTIES="{\"payerWalletId\":\"$W1\",\"payeeWalletId\":\"$W2\",\"amount\":500}"
ESCROW=/wallet/v1/escrows/$(call POST /wallet/v1/escrows "$PARTIES" | jq -r .id)
call POST "$ESCROW/fund" | jq -c .status
call POST "$ESCROW/release" | jq -c .status

say 'An escrow that is disputed, and decided by an admin'
ESCROW=/wallet/v1/escrows/$(call POST /wallet/v1/escrows "$PARTIES" | jq -r .id)
call POST "$ESCROW/fund" | jq -c .status
call POST "$ESCROW/dispute" '{"reason":"The goods never came"}' | jq -c '{status, reason: .dispute.reason}'
become admin
call POST "$ESCROW/resolve" '{"outcome":"refund_to_payer"}' | jq -c '{status, resolution: .dispute.resolution}'
become user

say 'A split payment'
call POST /wallet/v1/split-payments \
  "{\"sourceWalletId\":\"$W1\",\"totalAmount\":1000,\"splits\":[{\"walletId\":\"$W2\",\"amount\":600},{\"walletId\":\"$W8\",\"amount\":400}]}" |
  jq -c '{status, totalAmount, parts: [.splits[].amount]}'

say 'Dollars into euros'
call GET /wallet/v1/fx-rates/USD/EUR | jq -c '{base, quote, rate}'
call POST "/wallet/v1/wallets/$W1/convert" "{\"toWalletId\":\"$W7\",\"amount\":10000}" |
  jq -c '{debit: .debit.amount, credit: .credit.amount}'

say 'Credits for the AI'
call POST "/wallet/v1/wallets/$W1/credits/purchase" '{"packId":"pack_100"}' | jq -c .entry
call POST "/wallet/v1/wallets/$W1/credits/consume" '{"operation":"zar_ensemble"}' | jq -c '{credits}'

say 'An admin freezes, suspends, empties and closes the wallet'
become admin
for step in 'freeze {"reason":"review"}' unfreeze 'suspend {"reason":"review"}' unsuspend 'debit {"amount":8000}' close; do
  read -r operation body <<<"$step"
  call POST "$WALLET/$operation" "$body" | jq -c "{$operation: .status}"
done
ends "$(balance)" 0

say 'Done'
