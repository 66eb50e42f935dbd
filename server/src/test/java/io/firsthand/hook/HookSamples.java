package io.firsthand.hook;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.lead.Channel;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class HookSamples implements Samples {

    private final Hooks hooks;

    HookSamples(Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var wish = new Wish("Walled hook", Scheme.HEX, "X-Signature", Channel.UNKNOWN, "");
        var made = company.in(() -> hooks.make(wish, "", company.maya().actor()));
        neighbour.has(((HookChange.Made) made).hook().id(), "/webhooks/", "/api/v1/webhooks/");
    }
}
