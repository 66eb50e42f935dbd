package io.firsthand.conversion;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

/** A look at what converts. */
@TestComponent
class ConversionSamples implements Samples {

    private final Conversions conversions;

    ConversionSamples(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var study = company.in(() -> conversions.start(company.rita().actor()));
        neighbour.has(study.id(), "/insight/converts/run/", "/api/v1/insight/converts/runs/");
    }
}
