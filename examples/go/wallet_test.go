// Three tests of a wallet client against a sandbox that runs: go test -count=1 examples/go/wallet_test.go
// SADPATH_URL says where it runs (http://localhost:4000). Nothing but the standard library, Go 1.20 or later.

package wallet

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

const wallet = "00000000-0000-4000-8000-000000000101"

var gateway = or(os.Getenv("SADPATH_URL"), "http://localhost:4000")

var outcomes = map[string]string{
	"ERR_WALLET_FROZEN":               "ask support",
	"ERR_WALLET_INSUFFICIENT_BALANCE": "top up",
	"ERR_WALLET_SERVICE_UNAVAILABLE":  "try later",
}

// answer is what came back: a status, the seconds to wait if the answer names them, and the members of its body.
type answer struct {
	status     int
	retryAfter string
	body       map[string]any
}

// own is a space of one test, and a token in it.
type own struct {
	t                    *testing.T
	space, origin, token string
}

func take(t *testing.T) *own {
	o := &own{t: t}
	o.space = fmt.Sprint(o.admin("POST", "/spaces", map[string]any{})["id"])
	o.origin = gateway + "/s/" + o.space
	t.Cleanup(func() { o.admin("DELETE", "/spaces/"+o.space, nil) })
	login := map[string]any{"email": "admin@wallet.test", "password": "Sandbox123!"}
	data := o.send("POST", o.origin+"/auth/v1/login", login, nil).body["data"].(map[string]any)
	o.token = fmt.Sprint(data["accessToken"])
	return o
}

// debit is the client under test: it retries what may be retried, under one key, and tells its caller the rest.
func (o *own) debit(amount int, key string) string {
	headers := map[string]string{"authorization": "Bearer " + o.token, "idempotency-key": key}
	for attempt := 0; ; attempt++ {
		url := o.origin + "/wallet/v1/wallets/" + wallet + "/debit"
		found := o.send("POST", url, map[string]any{"amount": amount}, headers)
		if found.status < 300 {
			return "paid"
		}
		if found.status != 503 || attempt == 3 {
			return or(outcomes[fmt.Sprint(found.body["code"])], "failed")
		}
		seconds, err := strconv.Atoi(found.retryAfter)
		if err != nil {
			seconds = 1
		}
		time.Sleep(time.Duration(seconds) * time.Second)
	}
}

func TestRetriesAWalletThatIsAwayTwice(t *testing.T) {
	o := take(t)
	o.fail("ERR_WALLET_SERVICE_UNAVAILABLE", map[string]any{"times": 2})
	expect(t, "paid", o.debit(100, "order-1"))
	count := o.admin("POST", "/requests/count", map[string]any{"operation": "debitWallet"})["count"]
	expect(t, "3", fmt.Sprint(count))
}

func TestDebitsOnceWhenTheAnswerIsLost(t *testing.T) {
	o := take(t)
	before := o.balance()
	o.fail("ERR_WALLET_SERVICE_UNAVAILABLE", map[string]any{"times": 1, "phase": "after"})
	expect(t, "paid", o.debit(100, "order-1"))
	expect(t, fmt.Sprint(before-100), fmt.Sprint(o.balance()))
}

func TestHasAnAnswerForEachErrorPath(t *testing.T) {
	o := take(t)
	for code, outcome := range outcomes {
		rule := o.fail(code, map[string]any{})
		expect(t, outcome, o.debit(100, code))
		o.admin("DELETE", "/faults/"+rule, nil)
	}
}

func (o *own) balance() int {
	headers := map[string]string{"authorization": "Bearer " + o.token}
	found := o.send("GET", o.origin+"/wallet/v1/wallets/"+wallet+"/balance", nil, headers)
	return int(found.body["data"].(map[string]any)["balance"].(float64))
}

// fail arms a rule and answers its id.
func (o *own) fail(code string, more map[string]any) string {
	more["match"] = map[string]any{"service": "wallet", "operation": "debitWallet"}
	more["error"] = map[string]any{"code": code}
	more["retryAfter"] = 0
	return fmt.Sprint(o.admin("POST", "/faults", more)["id"])
}

func (o *own) admin(method, path string, body map[string]any) map[string]any {
	headers := map[string]string{
		"x-sandbox-space": or(o.space, "default"),
		"x-admin-token":   or(os.Getenv("SADPATH_ADMIN_TOKEN"), "none"),
	}
	found := o.send(method, gateway+"/__admin"+path, body, headers)
	if found.status >= 300 {
		o.t.Fatalf("%s %s: %v", method, path, found.body)
	}
	return found.body
}

func (o *own) send(method, url string, body map[string]any, headers map[string]string) answer {
	o.t.Helper()
	var content io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			o.t.Fatal(err)
		}
		content = strings.NewReader(string(text))
	}
	request, err := http.NewRequest(method, url, content)
	if err != nil {
		o.t.Fatal(err)
	}
	if body != nil {
		request.Header.Set("content-type", "application/json")
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		o.t.Fatal(err)
	}
	defer response.Body.Close()
	found := answer{status: response.StatusCode, retryAfter: response.Header.Get("retry-after")}
	if err := json.NewDecoder(response.Body).Decode(&found.body); err != nil && err != io.EOF {
		o.t.Fatal(err)
	}
	return found
}

func or(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}

func expect(t *testing.T, wanted, found string) {
	t.Helper()
	if wanted != found {
		t.Fatalf("expected %s, got %s", wanted, found)
	}
}
