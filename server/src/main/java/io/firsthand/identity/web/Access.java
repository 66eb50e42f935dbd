package io.firsthand.identity.web;

import io.firsthand.identity.Caller;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.identity.SignedIn;
import io.firsthand.web.Html;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request through to its handler if the caller has what the handler demands; one that demands nothing is shut. */
class Access implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    /** What a handler says about who may call it. */
    enum Rule {
        OPEN,
        SIGNED_IN,
        PERMISSION,
        NONE
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method) || ruleOf(method) == Rule.NONE) {
            LOG.error("Nobody may call {}, because it does not say who may", handler);
            return Refusal.forbidden(request, response, "Nobody may call this");
        }
        return switch (ruleOf(method)) {
            case OPEN -> true;
            case SIGNED_IN -> Identification.callerOf(request).isPresent() || Refusal.unknown(request, response);
            case PERMISSION, NONE -> allows(permissionOf(method).orElseThrow(), request, response);
        };
    }

    private static boolean allows(Permission permission, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var actor = Identification.callerOf(request).map(Caller::actor);
        if (actor.isEmpty()) {
            return Refusal.unknown(request, response);
        }
        return actor.get().may(permission) || Refusal.lacking(permission, actor.get(), request, response);
    }

    /** The package {@code web} lies below this one and cannot say so itself: what it answers is for everybody. */
    static Rule ruleOf(HandlerMethod method) {
        if (permissionOf(method).isPresent()) {
            return Rule.PERMISSION;
        }
        if (find(SignedIn.class, method).isPresent()) {
            return Rule.SIGNED_IN;
        }
        var ours = (method.getBeanType().getPackageName() + ".").startsWith(Html.class.getPackageName() + ".");
        return ours || find(OpenToAll.class, method).isPresent() ? Rule.OPEN : Rule.NONE;
    }

    static Optional<Permission> permissionOf(HandlerMethod method) {
        return find(Requires.class, method).map(Requires::value);
    }

    /** On the method, else on its controller, unless the method says something of its own. */
    private static <A extends Annotation> Optional<A> find(Class<A> annotation, HandlerMethod handler) {
        var method = handler.getMethod();
        var own = AnnotatedElementUtils.hasAnnotation(method, Requires.class)
                || AnnotatedElementUtils.hasAnnotation(method, SignedIn.class)
                || AnnotatedElementUtils.hasAnnotation(method, OpenToAll.class);
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(own ? method : handler.getBeanType(), annotation));
    }
}
