package io.firsthand.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.OpenToAll;
import io.firsthand.web.Assets;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The phone page itself: open to all and without anybody's data, for it starts without a network and a sign-in, too. */
@Controller
@OpenToAll
class CaptureShell {

    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private final Shell shell;
    private final PhoneWords phoneWords;
    private final Assets assets;
    private final Words words;

    CaptureShell(Shell shell, PhoneWords phoneWords, Assets assets, Words words) {
        this.shell = shell;
        this.phoneWords = phoneWords;
        this.assets = assets;
        this.words = words;
    }

    @GetMapping(Shell.PAGE)
    View page(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN.getHeaderValue());
        return new CapturePage(Shell.STYLES, shell.modules());
    }

    @GetMapping("/capture/sw.js")
    ResponseEntity<String> worker() {
        return worker(shell.worker());
    }

    /** For browsers that wake it when the network is back. */
    @GetMapping("/capture/sw-away.js")
    ResponseEntity<String> wokenWorker() {
        return worker(shell.wokenWorker());
    }

    /** Allowed to serve the page, which lies above its own folder. */
    private static ResponseEntity<String> worker(String script) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", UTF_8))
                .cacheControl(ASK_AGAIN)
                .header("Service-Worker-Allowed", Shell.PAGE)
                .body(script);
    }

    @GetMapping(Shell.WORDS)
    ResponseEntity<String> words() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(ASK_AGAIN)
                .body(phoneWords.json());
    }

    @GetMapping(path = "/capture/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Map<String, Object>> manifest(Locale locale) {
        return ResponseEntity.ok().cacheControl(ASK_AGAIN).body(Manifest.of(assets, words, locale));
    }
}
