package io.firsthand.form;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class FormSamples implements Samples {

    private final Forms forms;

    FormSamples(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var form = company.in(() -> Visit.made(
                forms.make("Walled form", Design.first(), company.maya().actor())));
        neighbour.has(form.id(), "/forms/", "/api/v1/forms/");
    }
}
