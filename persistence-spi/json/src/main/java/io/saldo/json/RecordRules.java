package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every record of Saldo, in place of an annotation on each: its components are its properties, those not
 * {@code @Nullable} must be given.
 */
final class RecordRules extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String[] PACKAGES = {
        "io.saldo.kernel.", "io.saldo.metering.", "io.saldo.billing.", RecordRules.class.getPackageName() + "."
    };

    private static boolean isOurs(Class<?> type) {
        if (type.isRecord()) {
            for (String name : PACKAGES) {
                if (type.getName().startsWith(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without questions such as {@code Parked.isService}, which would pass for the component {@code service}. */
    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        return isOurs(type.getRawType()) ? checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE) : checker;
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return annotated instanceof AnnotatedClass type && isOurs(type.getRawType())
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    /** Copies of maps iterate in an order of the day; the form has one order. */
    @Override
    public JsonFormat.@Nullable Value findFormat(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && isOurs(member.getDeclaringClass())
                        && Map.class.isAssignableFrom(member.getRawType())
                ? JsonFormat.Value.empty().withFeature(JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
                : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).isPresent() ? isNeeded(member) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedMember member && isNeeded(member)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isNeeded(AnnotatedMember member) {
        return component(member)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .isPresent();
    }

    /** The component that a parameter of the canonical constructor gives. */
    private static Optional<RecordComponent> component(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !isOurs(member.getDeclaringClass())) {
            return Optional.empty();
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        return parameter.getOwner().getParameterCount() == components.length
                ? Optional.of(components[parameter.getIndex()])
                : Optional.empty();
    }
}
