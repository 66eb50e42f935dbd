package io.firsthand.identity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler its caller: as {@link Actor} or {@link Caller}, or as an {@link Optional} where all may call. */
class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Actor.class || type == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(Identification::callerOf);
        Optional<?> argument = parameter.nestedIfOptional().getNestedParameterType() == Actor.class
                ? caller.map(Caller::actor)
                : caller;
        return parameter.isOptional() ? argument : argument.orElseThrow();
    }
}
