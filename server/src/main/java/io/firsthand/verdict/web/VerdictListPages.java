package io.firsthand.verdict.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.verdict.Passes;
import io.firsthand.verdict.VerdictTerms;
import io.firsthand.verdict.Verdicts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** All verdicts together, and how far judging has come. */
@Controller
@RequestMapping("/verdicts")
class VerdictListPages {

    private final Verdicts verdicts;
    private final VerdictTerms terms;
    private final Passes passes;
    private final Agreements agreements;

    VerdictListPages(Verdicts verdicts, VerdictTerms terms, Passes passes, Agreements agreements) {
        this.verdicts = verdicts;
        this.terms = terms;
        this.passes = passes;
        this.agreements = agreements;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View all() {
        return new VerdictsPage(
                agreements.inForce(),
                passes.broken(),
                verdicts.counts(),
                verdicts.overridden(),
                terms.criteria(),
                passes.latest());
    }

    @GetMapping("/passes")
    @Requires(Permission.READ_LEADS)
    View passes() {
        return new PassPart(passes.latest());
    }
}
