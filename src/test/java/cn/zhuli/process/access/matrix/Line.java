package cn.zhuli.process.access.matrix;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of one caller: a password with each call of a program, a session for pages. Nobody comes
 * with a token of the sign-in page, so that the answer is not that of the forgery check.
 */
final class Line {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String BOUNDARY = "zhuli-boundary";
  private static final String KIND = "application-material";
  private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
  private static final HttpClient PROGRAM = HttpClient.newHttpClient();

  private final String base;
  private final @Nullable String user;
  private final HttpClient browser;
  private final String token;

  Line(int port, @Nullable String user) {
    this.base = "http://localhost:" + port;
    this.user = user;
    this.browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    this.token = user == null ? token() : signIn(user);
  }

  HttpResponse<byte[]> send(String method, String path, boolean files, String json) {
    return isPage(path) ? page(method, path, files) : program(method, path, files, json);
  }

  private static boolean isPage(String path) {
    return !path.matches("/(api|engine-rest|v3|actuator)(/.*|\\?.*|\\.yaml)?");
  }

  private HttpResponse<byte[]> program(String method, String path, boolean files, String json) {
    var request = request(path);
    var client = user == null ? browser : PROGRAM;
    if (user != null) {
      var pair = (user + ":" + World.PASSWORD).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    if (user == null) {
      request.header("X-CSRF-TOKEN", token);
    }
    if (files) {
      request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      return send(client, request.method(method, parts(path)));
    }
    request.header("Content-Type", type(path)).header("Tus-Resumable", "1.0.0");
    request.header("Upload-Offset", "0").header("Upload-Length", "5");
    request.header("Upload-Metadata", "filename YS5wZGY=,kind YXBwbGljYXRpb24tbWF0ZXJpYWw=");
    var none = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    return send(
        client,
        request.method(method, none ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  private static String type(String path) {
    return path.startsWith("/api/uploads/")
        ? "application/offset+octet-stream"
        : "application/json";
  }

  private HttpResponse<byte[]> page(String method, String path, boolean files) {
    var request = request(path).header("Accept", "text/html,*/*;q=0.8");
    if (method.equals("GET")) {
      return send(browser, request.GET());
    }
    request.header("X-CSRF-TOKEN", token);
    if (files) {
      request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      return send(browser, request.method(method, parts(path)));
    }
    request.header("Content-Type", "application/x-www-form-urlencoded");
    return send(browser, request.method(method, BodyPublishers.ofString(Bodies.FORM)));
  }

  private String signIn(String user) {
    send(
        browser,
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username="
                        + user
                        + "&password="
                        + World.PASSWORD
                        + "&_csrf="
                        + URLEncoder.encode(token(), StandardCharsets.UTF_8))));
    return token();
  }

  private String token() {
    var page = send(browser, request("/login").GET());
    var found = TOKEN.matcher(new String(page.body(), StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new AssertionError("no CSRF token on the sign-in page");
    }
    return found.group(1);
  }

  /** One file, and the fields that any of the operations with files asks for. */
  private static BodyPublisher parts(String path) {
    var engine = path.startsWith("/engine-rest");
    var file = path.contains("/attachment/") ? "content" : engine ? "data" : "file";
    var parts =
        engine
            ? part("name=\"valueType\"", "Bytes") + part("name=\"attachment-name\"", "probe")
            : part("name=\"kind\"", path.startsWith("/rounds") ? "TARGET" : KIND);
    var head = "name=\"" + file + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf";
    return BodyPublishers.ofString(parts + part(head, PDF) + "--" + BOUNDARY + "--\r\n");
  }

  private static String part(String head, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; "
        + head
        + "\r\n\r\n"
        + value
        + "\r\n";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(request.build().uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
