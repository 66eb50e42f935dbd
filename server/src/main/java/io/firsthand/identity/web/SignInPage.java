package io.firsthand.identity.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

public record SignInPage(String email, String to, Mistakes mistakes) implements Html {}
