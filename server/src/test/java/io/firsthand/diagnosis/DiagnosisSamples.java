package io.firsthand.diagnosis;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class DiagnosisSamples implements Samples {

    private final Diagnoses diagnoses;

    DiagnosisSamples(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @Override
    public void make(Neighbour neighbour) {
        var saved = neighbour.company().in(() -> diagnoses.run(null).orElseThrow());
        neighbour.has(saved.id(), "/diagnosis/", "/api/v1/diagnoses/");
    }
}
