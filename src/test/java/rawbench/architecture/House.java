package rawbench.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;

/** The floor plan: which package may import which, and what is allowed in one room only; says who breaks it. */
final class House {
    private static final Map<String, Set<String>> FLOORS = new TreeMap<>();
    private static final Set<String> PANES = Set.of("ui.request", "ui.response", "ui.framing", "ui.timing",
            "ui.sent", "ui.listen", "ui.calls", "ui.library", "ui.history", "ui.compare", "ui.settings", "ui.palette");

    static {
        floor("octets", "");
        floor("difference", "octets");
        floor("http", "octets");
        floor("wire", "octets");
        floor("content", "octets http");
        floor("fields", "octets http");
        floor("exchange", "octets http wire");
        floor("listen", "octets http wire");
        floor("rewrite", "octets http content fields");
        floor("lint", "octets http wire content fields rewrite");
        floor("draft", "octets http wire content rewrite");
        floor("compare", "octets difference http wire content exchange");
        floor("practice", "octets http wire content listen");
        floor("store", "octets http wire exchange draft");
        floor("convert", "octets difference http wire content exchange draft compare");
        floor("curl", "octets http wire content fields exchange rewrite draft");
        floor("foreign", "octets http wire content fields exchange rewrite draft convert difference compare curl");
        floor("calls", "octets http wire exchange");
        floor("evidence", "octets http wire exchange convert");
        floor("history", "octets http wire content exchange draft store convert evidence");
        String engine = "octets difference http wire content fields exchange listen rewrite lint draft compare practice"
                + " store convert curl foreign calls evidence history";
        floor("workbench", engine);
        floor("cli", engine + " workbench");
        floor("ui.kit", "octets http workbench");
        floor("ui.viewer", "octets ui.kit");
        floor("ui.find", "octets ui.kit ui.viewer");
        floor("ui.transcript", engine + " workbench ui.kit ui.viewer ui.find");
        for (String pane : PANES) {
            floor(pane, engine + " workbench ui.kit ui.viewer ui.find ui.transcript");
        }
        floor("ui.shell", engine + " workbench ui.kit ui.viewer ui.find ui.transcript " + String.join(" ", PANES));
        floor("", "ui.shell cli");
    }

    /** What may be touched in these packages only: the packages, and the beginnings of class names. */
    private record Room(Set<String> packages, List<String> classes) {
        boolean concerns(String className) {
            return classes.stream()
                    .anyMatch(c -> c.endsWith(".") ? className.startsWith(c)
                            : className.equals(c) || className.startsWith(c + "$"));
        }
    }

    private static final List<Room> ROOMS = List.of(
            new Room(Set.of("wire"), List.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket",
                    "java.nio.channels.SocketChannel", "java.nio.channels.ServerSocketChannel",
                    "java.nio.channels.DatagramChannel", "javax.net.", "java.net.http.", "java.net.URLConnection",
                    "java.net.HttpURLConnection")),
            new Room(Set.of("octets", "store", "cli", "ui.shell"),
                    List.of("java.nio.file.Files", "java.nio.channels.FileChannel", "java.io.File",
                            "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.FileReader",
                            "java.io.FileWriter", "java.io.RandomAccessFile")));

    private final String base;

    House(String base) {
        this.base = base;
    }

    private static void floor(String name, String below) {
        Set<String> allowed = new HashSet<>(Arrays.asList(below.split(" ")));
        allowed.add(name);
        FLOORS.put(name, allowed);
    }

    /** Every breach of the plan, a sentence each. */
    List<String> breaches(JavaClasses classes) {
        List<String> breaches = new ArrayList<>();
        for (JavaClass type : classes) {
            String room = room(type);
            if (!FLOORS.containsKey(room)) {
                breaches.add(type.getName() + " stands in a package that is not on the plan");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                dependency(type, room, dependency.getTargetClass().getBaseComponentType(), breaches);
            }
            type.getMethodCallsFromSelf().forEach(call -> call(type, room, call, breaches));
            type.getFieldAccessesFromSelf().forEach(access -> access(type, room, access, breaches));
            type.getFields()
                    .stream()
                    .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                            && !f.getModifiers().contains(JavaModifier.FINAL)
                            && !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .forEach(f -> breaches.add(f.getFullName() + " is static and can be changed"));
        }
        return breaches.stream().distinct().sorted().toList();
    }

    private void dependency(JavaClass from, String room, JavaClass to, List<String> breaches) {
        String target = to.getName();
        String edge = from.getName() + " → " + target;
        if (isOurs(to) && !FLOORS.get(room).contains(room(to))) {
            breaches.add(edge + ": " + name(room) + " may not import " + name(room(to)));
        }
        for (Room only : ROOMS) {
            if (only.concerns(target) && !only.packages.contains(room)) {
                breaches.add(edge + ": only in " + only.packages);
            }
        }
        boolean toolkit = target.startsWith("javafx.") || target.startsWith("org.fxmisc.")
                || target.startsWith("org.controlsfx.");
        if (toolkit && !room.startsWith("ui.")) {
            breaches.add(edge + ": JavaFX only in ui");
        }
        boolean model = from.getSimpleName().endsWith("Model");
        if (toolkit && model && !target.startsWith("javafx.beans.") && !target.startsWith("javafx.collections.")) {
            breaches.add(edge + ": a model knows beans and collections only");
        }
    }

    private static void call(JavaClass from, String room, JavaMethodCall call, List<String> breaches) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        if (owner.equals("java.lang.Thread") && method.equals("sleep")) {
            breaches.add(from.getName() + " sleeps");
        }
        boolean starts = owner.equals("java.lang.Thread") && Set.of("ofVirtual", "ofPlatform", "startVirtualThread")
                .contains(method) || owner.equals("java.util.concurrent.Executors");
        boolean mayStart = Set.of("wire", "exchange", "listen", "cli").contains(room) || isWorkSeam(from);
        if (starts && !mayStart) {
            breaches.add(from.getName() + " starts a thread");
        }
        if (owner.equals("javafx.application.Platform") && method.equals("runLater") && !isWorkSeam(from)) {
            breaches.add(from.getName() + " calls Platform.runLater");
        }
    }

    private static boolean isWorkSeam(JavaClass type) {
        return type.getName().startsWith("rawbench.ui.kit.FxWork");
    }

    private static void access(JavaClass from, String room, JavaFieldAccess access, List<String> breaches) {
        boolean console = access.getTargetOwner().getName().equals("java.lang.System")
                && Set.of("out", "err").contains(access.getTarget().getName());
        if (console && !room.equals("cli")) {
            breaches.add(from.getName() + " writes to the console");
        }
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(base) ? "" : name.substring(base.length() + 1);
    }

    private static String name(String room) {
        return room.isEmpty() ? "Main" : room;
    }
}
