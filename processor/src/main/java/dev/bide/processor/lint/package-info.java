/**
 * What the plugin checks on every class that javac has attributed, whether or not the annotation
 * processor saw it: above all that nothing asynchronous was silently left uncompiled.
 */
package dev.bide.processor.lint;
