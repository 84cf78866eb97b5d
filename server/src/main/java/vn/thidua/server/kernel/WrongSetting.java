package vn.thidua.server.kernel;

/** A setting of the server that cannot be used; whoever starts it is told which and what is right. */
public final class WrongSetting extends IllegalArgumentException {

    private final String setting;
    private final String value;
    private final String remedy;

    /**
     * A wrong setting.
     *
     * @param setting as it is written by whoever starts the server
     * @param value what stands there
     * @param remedy what may stand there, in Vietnamese
     */
    public WrongSetting(String setting, String value, String remedy) {
        super(setting + "=" + value + ": " + remedy);
        this.setting = setting;
        this.value = value;
        this.remedy = remedy;
    }

    /** Its name. */
    public String setting() {
        return setting;
    }

    /** What stands there. */
    public String value() {
        return value;
    }

    /** What may stand there, in Vietnamese. */
    public String remedy() {
        return remedy;
    }
}
