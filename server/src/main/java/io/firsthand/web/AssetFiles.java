package io.firsthand.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** Sends assets. Another version than ours is answered too, while nodes are upgraded, but not for keeping. */
@Controller
class AssetFiles {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{*path}")
    ResponseEntity<ByteArrayResource> versioned(
            @PathVariable String version,
            @PathVariable String path,
            @RequestHeader(HttpHeaders.ACCEPT_ENCODING) Optional<String> accepted) {
        var isOurs = version.equals(assets.version()) && !assets.areEditable();
        return send(path.substring(1), isOurs ? FOR_GOOD : CacheControl.noCache(), accepted);
    }

    @GetMapping({"/favicon.ico", "/favicon.svg"})
    ResponseEntity<ByteArrayResource> favicon(@RequestHeader(HttpHeaders.ACCEPT_ENCODING) Optional<String> accepted) {
        return send("favicon.svg", CacheControl.maxAge(Duration.ofDays(1)).cachePublic(), accepted);
    }

    private ResponseEntity<ByteArrayResource> send(String path, CacheControl keep, Optional<String> accepted) {
        var asset = assets.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var gzipped = asset.gzipped().filter(_ -> accepted.orElse("").contains("gzip"));
        var response = ResponseEntity.ok()
                .cacheControl(keep)
                .eTag(asset.etag())
                .contentType(asset.type())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        gzipped.ifPresent(_ -> response.header(HttpHeaders.CONTENT_ENCODING, "gzip"));
        return response.body(gzipped.orElse(asset.plain()));
    }
}
