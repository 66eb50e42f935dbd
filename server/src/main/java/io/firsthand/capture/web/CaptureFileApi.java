package io.firsthand.capture.web;

import io.firsthand.capture.CaptureFiles;
import io.firsthand.capture.Growing;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of captures in parts: ask how much is here, send what comes after it. */
@RestController
@RequestMapping("/capture/api/files/{sha256}")
@Requires(Permission.WRITE_LEADS)
class CaptureFileApi {

    private static final String OFFSET = "Upload-Offset";

    private final CaptureFiles files;

    CaptureFileApi(CaptureFiles files) {
        this.files = files;
    }

    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> state(@PathVariable String sha256) throws IOException {
        return answer(files.state(sha256));
    }

    @PatchMapping
    ResponseEntity<Void> append(
            @PathVariable String sha256,
            @RequestHeader(OFFSET) long offset,
            @RequestBody(required = false) byte @org.jspecify.annotations.Nullable [] part)
            throws IOException {
        return answer(files.append(sha256, offset, part == null ? new byte[0] : part));
    }

    private static ResponseEntity<Void> answer(Growing growing) {
        return switch (growing) {
            case Growing.Here(var offset) ->
                ResponseEntity.noContent()
                        .header(OFFSET, String.valueOf(offset))
                        .build();
            case Growing.Unknown _ ->
                throw CaptureProblems.of(
                        HttpStatus.NOT_FOUND, "unknown-file", "No capture that was taken names this file.");
            case Growing.Elsewhere(var offset) -> {
                var problem = CaptureProblems.of(
                        HttpStatus.CONFLICT, "offset", "The file ends at %d; go on from there.".formatted(offset));
                problem.getHeaders().set(OFFSET, String.valueOf(offset));
                throw problem;
            }
            case Growing.OtherContent _ ->
                throw CaptureProblems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "hash",
                        "What arrived is not the file that was signed; send it anew from the beginning.");
            case Growing.Refused(var why) ->
                throw CaptureProblems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        why.equals("gps")
                                ? "The picture says where it was taken; such pictures are never kept."
                                : "The file is not a picture or sound of the kind it was said to be.");
        };
    }
}
