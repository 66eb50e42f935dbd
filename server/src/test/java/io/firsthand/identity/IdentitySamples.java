package io.firsthand.identity;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.identity.Cast.Company;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class IdentitySamples implements Samples {

    private final Tokens tokens;
    private final Sessions sessions;
    private final Invitations invitations;

    IdentitySamples(Tokens tokens, Sessions sessions, Invitations invitations) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var maya = company.maya().person().id();
        neighbour.has(token(company, false), "/account/tokens/", "/api/v1/tokens/");
        neighbour.has(token(company, true), "/tokens/");
        neighbour.has(company.in(() -> sessions.of(maya)).getFirst().id(), "/account/sessions/");
        neighbour.has(invitation(company), "/people/invitations/");
        neighbour.has(maya.value(), "/people/");
    }

    private UUID token(Company of, boolean system) {
        var wish = new NewToken("script", system, Set.of(Permission.READ_LEADS), Optional.empty());
        return ((TokenCreation.Created)
                        of.in(() -> tokens.create(wish, of.rita().actor())))
                .token()
                .id();
    }

    private UUID invitation(Company of) {
        var wish = new NewPerson(new Email("nora@neighbour.example"), "Nora", Function.SALES, Role.MEMBER);
        return ((Inviting.Invited)
                        of.in(() -> invitations.invite(wish, of.rita().actor())))
                .invitation()
                .id();
    }
}
