// Header words in Spanish.
import type {HeaderWords} from './meanings.ts';

export const es: HeaderWords = {
  head: 'first',
  words: {
    averageRank: 'posicion_media',
    spread: 'variacion cambio desviacion diferencia intervalo',
    rank: 'posicion puesto clasificacion ranking lugar',
    runningNumber: 'n° nº numero',
    date: 'fecha ano mes dia publicado actualizado publicacion',
    link: 'enlace enlaces direccion sitio descarga web',
    duration: 'duracion tiempo latencia',
    cost: 'precio coste costo tarifa importe salario gasto presupuesto ingresos',
    rate: 'velocidad rendimiento por_segundo',
    count:
      'cantidad numero_de num cantidad_de tamano poblacion superficie area habitantes parametros votos goles partidos casos fallecidos muertes muertos hospitalizados recuperados memoria peso confirmados nuevos acumulados activos descartados sospechosos vacunados uci contagiados',
    note: 'nota_texto notas descripcion comentario comentarios observaciones observacion detalle detalles ejemplo ejemplos motivo',
    tags: 'etiqueta etiquetas',
    category:
      'categoria tipo grupo clase nivel region provincia pais comunidad ccaa licencia idioma sexo sector estado departamento comarca genero',
    vendor: 'empresa compania fabricante proveedor organizacion autor autores editorial marca organismo',
    name: 'modelo modelos jugador metodo algoritmo sistema piloto',
    error: 'error errores tasa_de_error perdida',
    score: 'puntuacion puntos puntaje nota precision exactitud acierto calificacion exhaustividad',
    aggregate: 'media promedio total global general',
    vagueName:
      'nombre titulo municipio ciudad equipo club proyecto tarea herramienta biblioteca campo producto entidad nucleo',
    vagueCategory: 'situacion soporte',
    identifier: 'codigo codigos identificador version cp latitud longitud',
    vagueMeasure: 'valor valores tasa porcentaje',
  },
};
