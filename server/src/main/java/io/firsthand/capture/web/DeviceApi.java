package io.firsthand.capture.web;

import io.firsthand.capture.Devices;
import io.firsthand.capture.Enrolment;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enrols phones. */
@RestController
@RequestMapping(path = "/capture/api/devices", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class DeviceApi {

    private final Devices devices;

    DeviceApi(Devices devices) {
        this.devices = devices;
    }

    record Challenge(String nonce) {}

    @PostMapping("/challenge")
    Challenge challenge(Actor actor) {
        return new Challenge(devices.challenge(personOf(actor)));
    }

    /** The key as SubjectPublicKeyInfo and the signature as r and s, both in base64. */
    record NewDevice(
            @Nullable String spki,
            @Nullable String name,
            @Nullable String nonce,
            @Nullable String signature) {}

    record Enrolled(String key, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Enrolled enrol(@RequestBody NewDevice body, Actor actor) {
        var enrolment = devices.enrol(
                bytes("spki", body.spki()),
                body.name() == null ? "" : body.name(),
                body.nonce() == null ? "" : body.nonce(),
                bytes("signature", body.signature()),
                personOf(actor));
        return switch (enrolment) {
            case Enrolment.Enrolled(var device) -> new Enrolled(device.key().base64(), device.name());
            case Enrolment.Taken _ ->
                throw CaptureProblems.of(
                        HttpStatus.CONFLICT, "taken", "This key is somebody else's or was revoked. Make a new one.");
            case Enrolment.Expired _ ->
                throw CaptureProblems.invalid("nonce", "is unknown, used or older than ten minutes; get a new one");
            case Enrolment.Refused(var field, var sentence) -> throw CaptureProblems.invalid(field, sentence);
        };
    }

    private static byte[] bytes(String field, @Nullable String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException _) {
            throw CaptureProblems.invalid(field, "must be base64");
        }
    }

    static PersonId personOf(Actor actor) {
        return actor.person().orElseThrow();
    }
}
