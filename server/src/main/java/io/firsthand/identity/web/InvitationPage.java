package io.firsthand.identity.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

public record InvitationPage(String link, String workspace, String email, String name, Mistakes mistakes)
        implements Html {}
