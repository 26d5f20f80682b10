# Read by the scripts that need a JDK 25; `root` is the folder of the checkout.

say() { printf '%s: %s\n' "${0##*/}" "$1" >&2; shift; [ $# -eq 0 ] || printf '  %s\n' "$@" >&2; }

# A JDK writes what it is into the file `release`; asking the program itself would cost its start.
is_25() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'* | 'JAVA_VERSION="25-'* | 'JAVA_VERSION="25+'*) return 0 ;;
      JAVA_VERSION=*) return 1 ;;
    esac
  done <"$1/release"
  return 1
}

# Has the JDK $1 the module for the processor's vectors?
has_vectors() {
  [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      MODULES=*jdk.incubator.vector*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# Prints the first JDK 25 that has the program $1 (java to run, javac to build).
jdk_with() {
  for home in "${STAKE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$root/runtime" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$home" ] && [ -x "$home/bin/$1" ] && is_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

no_jdk() {
  say "needs a JDK 25 and found none" \
    "looked in STAKE_JAVA_HOME, JAVA_HOME, ./runtime, /usr/lib/jvm, /Library/Java, ~/.sdkman, ~/.jdks" \
    "install one (Eclipse Temurin 25, for example), or say where it is: STAKE_JAVA_HOME=/path/to/jdk ./stake ..."
  exit 2
}

# Maven on the JDK $1, without the notices that its own libraries cause there.
maven_on() {
  jdk=$1
  shift
  JAVA_HOME=$jdk \
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    mvn -B -Dstyle.color=never "$@"
}
