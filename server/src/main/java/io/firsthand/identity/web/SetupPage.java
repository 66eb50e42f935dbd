package io.firsthand.identity.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

public record SetupPage(String link, NewWorkspace wish, Mistakes mistakes) implements Html {

    public Map<String, String> functions() {
        return Fields.functions();
    }
}
