// Three tests of a wallet client against a sandbox that runs: java examples/java/WalletTest.java
// SADPATH_URL says where it runs (http://localhost:4000). Nothing but the JDK, 17 or later.

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class WalletTest {
  static final String GATEWAY = System.getenv().getOrDefault("SADPATH_URL", "http://localhost:4000");
  static final String ADMIN_TOKEN = System.getenv("SADPATH_ADMIN_TOKEN");
  static final String WALLET = "00000000-0000-4000-8000-000000000101";
  static final HttpClient HTTP = HttpClient.newHttpClient();
  static final Map<String, String> OUTCOMES = Map.of(
      "ERR_WALLET_FROZEN", "ask support",
      "ERR_WALLET_INSUFFICIENT_BALANCE", "top up",
      "ERR_WALLET_SERVICE_UNAVAILABLE", "try later");

  final String space;
  final String origin;
  final String token;

  WalletTest() throws Exception {
    space = member("id", admin("POST", "/spaces", "{}", null));
    origin = GATEWAY + "/s/" + space;
    String login = "{\"email\":\"admin@wallet.test\",\"password\":\"Sandbox123!\"}";
    token = member("accessToken", send("POST", origin + "/auth/v1/login", login).body());
  }

  /** The client under test: retries what may be retried, under one key, and tells its caller the rest. */
  String debit(int amount, String key) throws Exception {
    for (int attempt = 0; ; attempt++) {
      HttpResponse<String> answer = send("POST", origin + "/wallet/v1/wallets/" + WALLET + "/debit",
          "{\"amount\":" + amount + "}", "authorization", "Bearer " + token, "idempotency-key", key);
      if (answer.statusCode() < 300) return "paid";
      if (answer.statusCode() != 503 || attempt == 3) return OUTCOMES.getOrDefault(member("code", answer.body()), "failed");
      Thread.sleep(1000 * Long.parseLong(answer.headers().firstValue("retry-after").orElse("1")));
    }
  }

  void retriesAWalletThatIsAwayTwice() throws Exception {
    fail("ERR_WALLET_SERVICE_UNAVAILABLE", ",\"times\":2");
    expect("paid", debit(100, "order-1"));
    expect("3", member("count", admin("POST", "/requests/count", "{\"operation\":\"debitWallet\"}", space)));
  }

  void debitsOnceWhenTheAnswerIsLost() throws Exception {
    int before = balance();
    fail("ERR_WALLET_SERVICE_UNAVAILABLE", ",\"times\":1,\"phase\":\"after\"");
    expect("paid", debit(100, "order-1"));
    expect(String.valueOf(before - 100), String.valueOf(balance()));
  }

  void hasAnAnswerForEachErrorPath() throws Exception {
    for (Map.Entry<String, String> path : OUTCOMES.entrySet()) {
      String rule = fail(path.getKey(), "");
      expect(path.getValue(), debit(100, path.getKey()));
      admin("DELETE", "/faults/" + rule, null, space);
    }
  }

  public static void main(String[] words) throws Exception {
    Test[] tests = {WalletTest::retriesAWalletThatIsAwayTwice, WalletTest::debitsOnceWhenTheAnswerIsLost,
        WalletTest::hasAnAnswerForEachErrorPath};
    for (Test test : tests) {
      WalletTest own = new WalletTest();
      test.run(own);
      admin("DELETE", "/spaces/" + own.space, null, null);
    }
    System.out.println(tests.length + " tests have passed");
  }

  interface Test {
    void run(WalletTest own) throws Exception;
  }

  int balance() throws Exception {
    String url = origin + "/wallet/v1/wallets/" + WALLET + "/balance";
    return Integer.parseInt(member("balance", send("GET", url, null, "authorization", "Bearer " + token).body()));
  }

  String fail(String code, String more) throws Exception {
    return member("id", admin("POST", "/faults", "{\"match\":{\"service\":\"wallet\",\"operation\":\"debitWallet\"},"
        + "\"error\":{\"code\":\"" + code + "\"},\"retryAfter\":0" + more + "}", space));
  }

  static String admin(String method, String path, String body, String space) throws Exception {
    HttpResponse<String> answer = send(method, GATEWAY + "/__admin" + path, body,
        "x-sandbox-space", space == null ? "default" : space, "x-admin-token", ADMIN_TOKEN == null ? "none" : ADMIN_TOKEN);
    if (answer.statusCode() >= 300) throw new AssertionError(answer.body());
    return answer.body();
  }

  static HttpResponse<String> send(String method, String url, String body, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method,
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) request.header("content-type", "application/json");
    if (headers.length > 0) request.headers(headers);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The first member of that name: enough of JSON for three tests. */
  static String member(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]+)").matcher(json);
    if (!found.find()) throw new AssertionError("no " + name + " in " + json);
    return found.group(1);
  }

  static void expect(String wanted, String found) {
    if (!wanted.equals(found)) throw new AssertionError("expected " + wanted + ", got " + found);
  }
}
