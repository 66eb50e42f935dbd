package io.firsthand.identity.web;

import io.firsthand.identity.Workspace;
import io.firsthand.web.Html;
import java.util.List;

public record WorkspaceChoicePage(List<Workspace> workspaces, String to) implements Html {}
