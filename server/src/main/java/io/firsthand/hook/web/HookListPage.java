package io.firsthand.hook.web;

import io.firsthand.hook.Hook;
import io.firsthand.web.Html;
import java.util.List;

/** All hooks. */
public record HookListPage(List<Hook> hooks) implements Html {}
