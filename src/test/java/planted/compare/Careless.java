package planted.compare;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.Node;

/** Breaks every sideways rule on purpose; never run. */
public final class Careless {
    static int count;

    Object all(Socket socket, Node node) throws IOException, InterruptedException {
        System.out.println(socket);
        count++;
        Thread.sleep(1);
        return Thread.ofVirtual().unstarted(() -> node.setVisible(Files.exists(Path.of("/"))));
    }
}
