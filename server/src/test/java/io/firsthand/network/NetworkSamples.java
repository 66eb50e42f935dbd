package io.firsthand.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class NetworkSamples implements Samples {

    private static final String LIST = """
            First Name,Last Name,Email Address,Company,Connected On
            Walled,Lead,walled@neighbour.example,Walls Inc.,05 Mar 2021
            """;
    private static final String JOBS = "Company Name,Title,Started On,Finished On\nWalls Inc.,Mason,Mar 2020,\n";

    private final PrivateLists lists;
    private final Introductions introductions;

    NetworkSamples(PrivateLists lists, Introductions introductions) {
        this.lists = lists;
        this.introductions = introductions;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var rita = company.rita();
        company.run(() -> {
            var me = rita.person().id();
            var brought = (Bringing.Brought) lists.bring(me, "Connections.csv", LIST.getBytes(UTF_8), Shown.NAMES);
            lists.bring(me, "Positions.csv", JOBS.getBytes(UTF_8), Shown.NAMES);
            var asking = introductions.ask(
                    neighbour.lead().contactId(), company.sam().person().id(), null, "Walled Lead", rita.actor());
            neighbour.has(brought.list().id(), "/network/lists/", "/api/v1/network/lists/");
            neighbour.has(lists.jobsOf(me.value()).getFirst().id(), "/network/jobs/");
            neighbour.has(((Asking.Done) asking).introduction().id(), "/introductions/", "/api/v1/introductions/");
        });
    }
}
