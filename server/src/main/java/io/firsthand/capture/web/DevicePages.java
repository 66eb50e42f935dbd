package io.firsthand.capture.web;

import io.firsthand.capture.Device;
import io.firsthand.capture.Devices;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.web.Navigation;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The devices that sign: a person sees and revokes their own, who manages people everybody's. */
@Controller
@Requires(Permission.WRITE_LEADS)
class DevicePages implements Navigation {

    private final Devices devices;
    private final People people;

    DevicePages(Devices devices, People people) {
        this.devices = devices;
        this.people = people;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.WRITE_LEADS.name())
                ? List.of(new Entry("capture.devices", "/devices", "device-mobile", Place.LOWER, 87))
                : List.of();
    }

    @GetMapping("/devices")
    View list(Actor actor) {
        var all = actor.may(Permission.MANAGE_PEOPLE);
        var whose = all ? Optional.<io.firsthand.identity.PersonId>empty() : actor.person();
        return new DevicesPage(devices.list(whose), all, people.names());
    }

    @PostMapping("/devices/{key}/revocation")
    View revoke(@PathVariable String key, Actor actor) {
        var device = find(key)
                .filter(it -> actor.may(Permission.MANAGE_PEOPLE)
                        || actor.person().filter(it.person()::equals).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        devices.revoke(device.key(), actor);
        return Redirect.to("/devices").saying("capture.devices.revoked.said", device.name());
    }

    private Optional<Device> find(String hex) {
        try {
            return devices.find(Hash.fromHex(hex));
        } catch (TlogException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
