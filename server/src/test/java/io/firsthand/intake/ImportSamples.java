package io.firsthand.intake;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ImportSamples implements Samples {

    private final Desk desk;

    ImportSamples(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var batch =
                company.in(() -> desk.brings("Name,E-Mail\nWalled Lead,walled@neighbour.example\n", company.maya()));
        neighbour.has(batch.id(), "/imports/", "/api/v1/imports/");
    }
}
