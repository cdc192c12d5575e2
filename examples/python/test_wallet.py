"""Three tests of a wallet client against a sandbox that runs: python3 -m unittest discover examples/python

SADPATH_URL says where it runs (http://localhost:4000). Nothing but the standard library.
"""

import json
import os
import time
import unittest
import urllib.error
import urllib.request

GATEWAY = os.environ.get("SADPATH_URL", "http://localhost:4000")
ADMIN_TOKEN = os.environ.get("SADPATH_ADMIN_TOKEN")
WALLET = "00000000-0000-4000-8000-000000000101"


def call(method, url, body=None, headers=None):
    """Status, headers and JSON of an answer, refusals included."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers=dict(headers or {}))
    if data is not None:
        request.add_header("content-type", "application/json")
    try:
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
            return answer.status, answer.headers, json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, json.loads(refusal.read())


OUTCOMES = {
    "ERR_WALLET_FROZEN": "ask support",
    "ERR_WALLET_INSUFFICIENT_BALANCE": "top up",
    "ERR_WALLET_SERVICE_UNAVAILABLE": "try later",
}


def debit(origin, token, amount, key):
    """The client under test: retries what may be retried, under one key, and tells its caller the rest."""
    for attempt in range(4):
        headers = {"authorization": f"Bearer {token}", "idempotency-key": key}
        status, answered, body = call("POST", f"{origin}/wallet/v1/wallets/{WALLET}/debit", {"amount": amount}, headers)
        if status < 300:
            return "paid"
        if status != 503 or attempt == 3:
            return OUTCOMES.get(body["code"], "failed")
        time.sleep(int(answered.get("retry-after", "1")))


class WalletTest(unittest.TestCase):
    def setUp(self):
        self.space = self.admin("POST", "/spaces", {})["id"]
        self.addCleanup(self.admin, "DELETE", f"/spaces/{self.space}")
        self.origin = f"{GATEWAY}/s/{self.space}"
        login = {"email": "admin@wallet.test", "password": "Sandbox123!"}
        self.token = call("POST", f"{self.origin}/auth/v1/login", login)[2]["data"]["accessToken"]

    def admin(self, method, path, body=None):
        headers = {} if ADMIN_TOKEN is None else {"x-admin-token": ADMIN_TOKEN}
        if hasattr(self, "space"):
            headers["x-sandbox-space"] = self.space
        status, _, answer = call(method, f"{GATEWAY}/__admin{path}", body, headers)
        self.assertLess(status, 300, answer)
        return answer

    def fail(self, code, **more):
        match = {"service": "wallet", "operation": "debitWallet"}
        rule = {"match": match, "error": {"code": code}, "retryAfter": 0, **more}
        return self.admin("POST", "/faults", rule)

    def balance(self):
        url = f"{self.origin}/wallet/v1/wallets/{WALLET}/balance"
        return call("GET", url, headers={"authorization": f"Bearer {self.token}"})[2]["data"]["balance"]

    def test_retries_a_wallet_that_is_away_twice(self):
        self.fail("ERR_WALLET_SERVICE_UNAVAILABLE", times=2)
        self.assertEqual(debit(self.origin, self.token, 100, "order-1"), "paid")
        count = self.admin("POST", "/requests/count", {"operation": "debitWallet"})["count"]
        self.assertEqual(count, 3)

    def test_debits_once_when_the_answer_is_lost(self):
        before = self.balance()
        self.fail("ERR_WALLET_SERVICE_UNAVAILABLE", times=1, phase="after")
        self.assertEqual(debit(self.origin, self.token, 100, "order-1"), "paid")
        self.assertEqual(self.balance(), before - 100)

    def test_has_an_answer_for_each_error_path(self):
        for code, outcome in OUTCOMES.items():
            with self.subTest(code):
                rule = self.fail(code)["id"]
                self.assertEqual(debit(self.origin, self.token, 100, code), outcome)
                self.admin("DELETE", f"/faults/{rule}")


if __name__ == "__main__":
    unittest.main()
