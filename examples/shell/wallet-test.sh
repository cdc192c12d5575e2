#!/usr/bin/env bash
# Three tests of a wallet client against a sandbox that runs. Needs curl and jq; SADPATH_URL says where it runs.
set -euo pipefail

GATEWAY=${SADPATH_URL:-http://localhost:4000}
WALLET=00000000-0000-4000-8000-000000000101
SPACE='' TOKEN=''

admin() { # METHOD PATH [BODY]: calls the control API
  curl -sSf -X "$1" "$GATEWAY/__admin$2" ${SPACE:+-H "x-sandbox-space: $SPACE"} \
    ${SADPATH_ADMIN_TOKEN:+-H "x-admin-token: $SADPATH_ADMIN_TOKEN"} ${3:+-H 'content-type: application/json' -d "$3"}
}

begin() { # NAME: a space of its own
  SPACE=''
  SPACE=$(admin POST /spaces '{}' | jq -r .id)
  ORIGIN=$GATEWAY/s/$SPACE
  TOKEN=$(curl -sSf "$ORIGIN/auth/v1/login" -H 'content-type: application/json' \
    -d '{"email":"admin@wallet.test","password":"Sandbox123!"}' | jq -r .data.accessToken)
  NAME=$1
}

finish() { admin DELETE "/spaces/$SPACE" && echo "ok $NAME"; }
expect() { [ "$1" = "$2" ] || { echo "not ok $NAME: expected $1, got $2" >&2; exit 1; }; }
fail() { admin POST /faults "{\"match\":{\"service\":\"wallet\",\"operation\":\"debitWallet\"},\"error\":{\"code\":\"$1\"},\"retryAfter\":0${2:-}}" | jq -r .id; }
balance() { curl -sSf "$ORIGIN/wallet/v1/wallets/$WALLET/balance" -H "authorization: Bearer $TOKEN" | jq .data.balance; }

debit() { # KEY: the client under test; prints what its caller is told
  local attempt answer status
  for attempt in 1 2 3 4; do
    answer=$(curl -sS -w '\n%{http_code} %header{retry-after}' "$ORIGIN/wallet/v1/wallets/$WALLET/debit" \
      -H "authorization: Bearer $TOKEN" -H "idempotency-key: $1" -H 'content-type: application/json' -d '{"amount":100}')
    read -r status pause <<<"$(tail -1 <<<"$answer")"
    [ "$status" -lt 300 ] && { echo paid; return; }
    [ "$status" = 503 ] && [ "$attempt" -lt 4 ] && { sleep "${pause:-1}"; continue; }
    case $(head -1 <<<"$answer" | jq -r .code) in
      ERR_WALLET_FROZEN) echo 'ask support' ;;
      ERR_WALLET_INSUFFICIENT_BALANCE) echo 'top up' ;;
      ERR_WALLET_SERVICE_UNAVAILABLE) echo 'try later' ;;
      *) echo failed ;;
    esac
    return
  done
}

begin 'retries a wallet that is away twice'
fail ERR_WALLET_SERVICE_UNAVAILABLE ',"times":2' >/dev/null
expect paid "$(debit order-1)"
expect 3 "$(admin POST /requests/count '{"operation":"debitWallet"}' | jq .count)"
finish

begin 'debits once when the answer is lost'
before=$(balance)
fail ERR_WALLET_SERVICE_UNAVAILABLE ',"times":1,"phase":"after"' >/dev/null
expect paid "$(debit order-1)"
expect "$((before - 100))" "$(balance)"
finish

begin 'has an answer for each error path'
while IFS='=' read -r code outcome; do
  rule=$(fail "$code")
  expect "$outcome" "$(debit "$code" </dev/null)"
  admin DELETE "/faults/$rule"
done <<'PATHS'
ERR_WALLET_FROZEN=ask support
ERR_WALLET_INSUFFICIENT_BALANCE=top up
ERR_WALLET_SERVICE_UNAVAILABLE=try later
PATHS
finish
